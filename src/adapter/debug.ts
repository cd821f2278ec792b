import type { Constant } from '../abi/values.ts';
import { identityOf } from '../component/names.ts';
import type { Import, ResourceType } from '../component/types.ts';
import { VirtError } from '../errors.ts';
import { type GrantContext, grantOf } from '../policy/grants.ts';
import type { Policy } from '../policy/model.ts';
import type { HostFunction, OwnAction } from './action.ts';
import type { Declarations } from './declarations.ts';

/** The host's stderr, on which calls are told. */
export interface Trace {
  readonly open: HostFunction;
  readonly write: HostFunction;
  readonly stream: ResourceType;
}

/** Streams do not depend on what else the component does. */
const NO_CONTEXT: GrantContext = { servesHttp: false, sendsBodies: false };

const WRITE = '[method]output-stream.blocking-write-and-flush';

/**
 * Where the adapter tells its calls, if the policy wants them told.
 * @throws {VirtError} `unsupported` for a component without stderr: nothing is imported for that alone
 */
export function traceOf(imports: readonly Import[], declarations: Declarations, policy: Policy): Trace | undefined {
  if (!policy.debug) return undefined;
  for (const item of imports) {
    const stream = stderrStream(item, declarations, policy);
    if (stream === undefined) continue;
    for (const streams of imports) {
      if (streams.extern.sort !== 'instance') continue;
      const write = streams.extern.type.exports.get(WRITE);
      const [self] = write?.sort === 'func' ? write.type.params : [];
      if (write?.sort !== 'func' || self?.type.kind !== 'borrow' || self.type.resource !== stream) continue;
      if (declarations.trackOf(streams.name, WRITE) !== '0.2') continue;
      for (const { name } of [item, streams]) declarations.mustBeTrue(name);
      return {
        open: { import: item.name, func: 'get-stderr' },
        write: { import: streams.name, func: WRITE },
        stream,
      };
    }
  }
  throw new VirtError('unsupported', 'debug tells calls on stderr, which the component does not import', {
    hint: 'leave it out',
  });
}

function stderrStream(item: Import, declarations: Declarations, policy: Policy): ResourceType | undefined {
  const { name, id } = identityOf(item);
  if (id?.namespace !== 'wasi' || id.package !== 'cli' || id.interface !== 'stderr') return undefined;
  if (item.extern.sort !== 'instance') return undefined;
  if (declarations.trackOf(name, 'get-stderr') !== '0.2') return undefined;
  if (grantOf(policy, { name, id }, 'get-stderr', NO_CONTEXT).kind !== 'host') return undefined;
  const open = item.extern.type.exports.get('get-stderr');
  return open?.sort === 'func' && open.type.result?.kind === 'own' ? open.type.result.resource : undefined;
}

/** What is told of a call: one line, and another where it ends in an error. */
export function linesOf(
  from: string,
  func: string,
  action: OwnAction,
): { readonly line: string; readonly error: string } {
  const line = (outcome: string): string => `wasi-virt: ${from} ${func}: ${outcome}\n`;
  switch (action.kind) {
    case 'trap':
      return { line: line('denied, traps'), error: '' };
    case 'answer': {
      const told = line(`${action.why}, ${show(action.value)}`);
      return { line: told, error: told };
    }
    default:
      return { line: line(`${action.why}, ok`), error: line(`${action.why}, error`) };
  }
}

function show(value: Constant): string {
  if (typeof value === 'object' && 'tag' in value) {
    return value.val === undefined ? value.tag : `${value.tag}(${show(value.val)})`;
  }
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'a record' : String(value);
}
