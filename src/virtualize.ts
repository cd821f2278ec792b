import { WASI_VERSION, wasiWorld } from './adapter/alone.ts';
import { compose } from './adapter/compose.ts';
import type { Embedded } from './adapter/core/files.ts';
import { emitAdapter, reuseAdapter } from './adapter/emit.ts';
import { imageOf } from './adapter/image.ts';
import { type Files, rootsOf } from './adapter/mounts.ts';
import { grantContextOf, type Plan, planFor, type Trial } from './adapter/plan.ts';
import { concat } from './bytes/writer.ts';
import { type Surface, surfaceOf } from './capabilities/surface.ts';
import { isWitPackage } from './capabilities/wit-package.ts';
import { decode } from './component/decode.ts';
import { interfaceOf } from './component/names.ts';
import { type ResolvedComponent, resolve } from './component/resolve.ts';
import { VirtError } from './errors.ts';
import type { Policy } from './policy/model.ts';
import { type Remaining, verify } from './verify.ts';

export type { Remaining } from './verify.ts';

/** A component in its sandbox, and what may be said of it. */
export interface Virtualized {
  /** The finished component, verified. */
  readonly bytes: Uint8Array;
  /** The policy grants all that the component imports: `bytes` is the component itself. */
  readonly unchanged: boolean;
  /** What the component asks for; `undefined` where there is none, and the adapter stands alone. */
  readonly component: Surface | undefined;
  /** What the result still imports. */
  readonly result: Surface;
  /** `undefined` where none was needed. */
  readonly adapter: Uint8Array | undefined;
  /** What becomes of every imported function. */
  readonly plan: Plan;
  /** What the result still imports, with the reason for each. */
  readonly remaining: readonly Remaining[];
  /** For people, one sentence each, without final punctuation. */
  readonly notes: readonly string[];
}

export interface Options extends Trial {
  /** What the policy's mounts embed, by {@link Mount.local}. */
  readonly files?: Files;
  /** Seconds since 1970: the time of every embedded file. */
  readonly timestamp?: number;
  /**
   * The adapter, made before for exactly this component, policy and files, by this version. Whoever hands it over has to
   * know that it is the one: the check of the finished bytes does not look into it.
   */
  readonly adapter?: Uint8Array | undefined;
}

/** 1980-01-01: some tools take 0 for «no time». */
const TIMESTAMP = 315_532_800;

/**
 * Wraps a component, untouched, together with an adapter made for it, so that it reaches only what the policy grants.
 * A pure function: the same inputs give the same bytes everywhere.
 *
 * What it needs to know of the component is read and checked, and no more: function bodies, for one, are not. Whether the
 * component is valid as a whole, and so whether the result is, a validator has to say, such as `wasm-tools validate`; the
 * command and the Action ask one.
 * @param component a component in the binary format
 * @throws {VirtError} `malformed` or `unsupported` for a component that cannot be read or a policy that cannot be kept
 * for it; `verification` if the finished bytes hold more than the policy grants, which is a bug
 */
export function virtualize(component: Uint8Array, policy: Policy, options: Options = {}): Virtualized {
  const resolved = resolve(decode(component));
  const plan = planFor(resolved, policy, options);
  const context = grantContextOf(resolved);
  const surface = surfaceOf(resolved);
  if (isWitPackage(surface)) {
    throw new VirtError('unsupported', 'this is a WIT package: interfaces without a program', {
      hint: 'give the component that was built from it',
    });
  }
  if (plan.imports.every((item) => item.passed)) {
    return {
      bytes: component,
      unchanged: true,
      component: surface,
      result: surface,
      adapter: undefined,
      plan,
      remaining: verify(component, undefined, policy, context).remaining,
      notes: [
        'the policy grants all that the component imports: the result is the component itself',
        ...notesOf(resolved, policy),
      ],
    };
  }
  const made =
    options.adapter === undefined
      ? emitAdapter(plan, policy, embed(policy, options))
      : reuseAdapter(plan, options.adapter);
  const { bytes, adapter } = compose(component, resolved, plan, made);
  const verified = verify(bytes, component, policy, context);
  return {
    bytes,
    unchanged: false,
    component: surface,
    result: surfaceOf(verified.component),
    adapter,
    plan,
    remaining: verified.remaining,
    notes: notesOf(resolved, policy),
  };
}

/**
 * The adapter for no component in particular: it exports every interface of WASI 0.2 that the policy does not hand on
 * whole, and can be plugged into any component, as `wac plug` does.
 * @param version which 0.2 release the exports are named after
 * @throws {VirtError} `usage` for an unknown version, `policy` if the policy grants everything
 */
export function adapterAlone(policy: Policy, version = WASI_VERSION, options: Options = {}): Virtualized {
  const world = wasiWorld(version);
  const plan = planFor(world, policy);
  if (plan.imports.every((item) => item.passed)) {
    throw new VirtError('policy', 'the policy grants everything, so there is nothing for an adapter to do', {
      hint: 'leave out a grant, or give a component',
    });
  }
  const bytes = concat(emitAdapter(plan, policy, embed(policy, options)).parts);
  const { component, remaining } = verify(bytes, undefined, policy, grantContextOf(world));
  const result = surfaceOf(component);
  return { bytes, unchanged: false, component: undefined, result, adapter: bytes, plan, remaining, notes: [] };
}

/**
 * What a component asks of its host, function by function, and what it exports.
 * @throws {VirtError} `malformed` or `unsupported`
 */
export function inspect(component: Uint8Array): Surface {
  return surfaceOf(resolve(decode(component)));
}

function embed(policy: Policy, { files = new Map(), timestamp = TIMESTAMP }: Options): Embedded | undefined {
  if (policy.mounts.length === 0) return undefined;
  const roots = rootsOf(policy, files);
  return { roots, image: imageOf(roots, timestamp) };
}

function notesOf(component: ResolvedComponent, policy: Policy): string[] {
  const notes: string[] = [];
  if (policy.http === 'deny' && grantContextOf(component).servesHttp) {
    notes.push("the component serves HTTP, so wasi:http/types stays the host's; sending requests is denied");
  }
  const looksForFiles = component.imports.some((item) => {
    const id = interfaceOf(item);
    return id?.namespace === 'wasi' && id.package === 'filesystem' && id.interface === 'preopens';
  });
  const files = policy.mounts.length > 0 ? 'mounts' : 'preopens';
  if (policy[files].length > 0 && !looksForFiles) {
    notes.push(`the component does not import wasi:filesystem/preopens: it never finds the ${files}`);
  }
  return notes;
}
