import { ComponentBuilder } from '../../../src/component/builder.ts';
import { declareImports, ImportSelection } from '../../../src/component/declare.ts';
import { decode } from '../../../src/component/decode.ts';
import { resolve } from '../../../src/component/resolve.ts';
import type { Import } from '../../../src/component/types.ts';
import { VirtError } from '../../../src/errors.ts';
import type { Policy } from '../../../src/policy/model.ts';
import { inspect, virtualize } from '../../../src/virtualize.ts';
import { validateModules } from '../../../src/wasm-tools/modules.ts';
import { FILES, policyText, randomPolicy } from '../mutate.ts';
import type { Random } from '../random.ts';
import { randomNames, randomOrigins, randomPeers } from '../rules.ts';
import { type WasiVersion, worldComponent } from '../wit.ts';
import { simpler } from './components.ts';
import { must, target } from './target.ts';
import { mustBeValid } from './wasm-tools.ts';

const VERSIONS: readonly [WasiVersion, ...WasiVersion[]] = ['0.2.0', '0.2.3', '0.2.6', '0.2.12', '0.3.0'];
const SERVES: Readonly<Record<string, string>> = { '0.3.0': 'wasi:http/handler' };

interface World {
  readonly version: WasiVersion;
  readonly serves: boolean;
  /** Which functions are imported: one in `share`, by numbers that follow from this. */
  readonly share: number;
  readonly picks: readonly number[];
  readonly policy: Policy;
}

const worlds = new Map<string, Uint8Array>();

async function prepare(): Promise<void> {
  for (const version of VERSIONS) {
    worlds.set(`${version} false`, await worldComponent(version, ['wasi:cli/run']));
    worlds.set(`${version} true`, await worldComponent(version, [SERVES[version] ?? 'wasi:http/incoming-handler']));
  }
}

/** Besides what is random of all policies, lists of peers of any length. */
export function policyFor(version: WasiVersion, random: Random): Policy {
  const policy = randomPolicy(random);
  // Of WASI 0.3 files and lists are refused; there they are left out, but now and then.
  if (version === '0.3.0' && random.below(8) > 0) return withoutLists(policy);
  const some = () => random.below(3) === 0;
  return {
    ...policy,
    ...(some() ? { sockets: { connect: randomPeers(random), listen: randomPeers(random) } } : {}),
    ...(some() ? { http: randomOrigins(random) } : {}),
    ...(some() ? { dns: randomNames(random) } : {}),
  };
}

/** The same without files and lists, debug neither. */
export function withoutLists(policy: Policy): Policy {
  const { sockets, dns, http, filesystem } = policy;
  return {
    ...policy,
    mounts: [],
    preopens: [],
    filesystem: filesystem === 'deny' ? 'deny' : 'allow',
    sockets: typeof sockets === 'string' ? sockets : 'allow',
    dns: typeof dns === 'string' ? dns : 'allow',
    http: typeof http === 'string' ? http : 'allow',
    debug: false,
  };
}

function componentOf({ version, serves, share, picks }: World): Uint8Array {
  const whole = worlds.get(`${version} ${serves}`) ?? new Uint8Array();
  return share === 0 ? whole : pruned(resolve(decode(whole)).imports, share, picks);
}

/** A component that imports one of so many functions and types. */
export function pruned(imports: readonly Import[], share: number, picks: readonly number[]): Uint8Array {
  const selection = new ImportSelection(imports);
  let next = 0;
  for (const item of imports) {
    if (item.extern.sort !== 'instance') continue;
    for (const name of item.extern.type.exports.keys()) {
      if ((picks[next++ % picks.length] ?? 0) % share === 0) selection.addExport(item, name);
    }
  }
  const builder = new ComponentBuilder();
  declareImports(builder, selection);
  return builder.finish();
}

/** Whole worlds of WASI and parts of them, under random policies. */
export const WORLDS = target<World>({
  name: 'worlds',
  usual: ['result', 'refused'],
  prepare,
  make: (random) => {
    const version = random.pick(VERSIONS);
    return {
      version,
      serves: random.below(3) === 0,
      share: random.pick([0, 1, 2, 4, 8, 40]),
      picks: Array.from({ length: 199 }, () => random.below(2 ** 30)),
      policy: policyFor(version, random),
    };
  },
  check: async (world) => {
    const component = componentOf(world);
    let made: ReturnType<typeof virtualize>;
    try {
      made = virtualize(component, world.policy, { files: FILES });
    } catch (error) {
      if (!(error instanceof VirtError)) throw error;
      must(
        error.code === 'unsupported' || error.code === 'policy',
        `refused with code ${error.code}: ${error.message}`,
      );
      return 'refused';
    }
    await mustBeValid('result', made.bytes);
    must(
      made.adapter === undefined || validateModules(made.adapter),
      'the engine rejects a core module of the adapter',
    );
    const before = JSON.stringify(inspect(component).exports);
    must(JSON.stringify(made.result.exports) === before, 'the result exports something else than the component');
    return 'result';
  },
  smaller: function* (made) {
    for (const share of [40, 8, 4, 2]) if (share !== made.share) yield { ...made, share };
    yield* simpler(made);
  },
  show: ({ version, serves, share, picks, policy }) =>
    `${version}${serves ? ', serving' : ''}, one function in ${share} by ${JSON.stringify(picks)} under ${policyText(policy)}`,
});
