import { signature } from '../../abi/flatten.ts';
import type { FuncType } from '../../component/types.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { CoreFuncType } from '../../wasm/module.ts';
import type { Trace } from '../debug.ts';
import type { CoreContext, CoreFunction, Needed } from './function.ts';

const utf8 = new TextEncoder();

/** Writes a line, given its address and length, on the host's stderr. What becomes of it is nobody's concern. */
function tell({ open, write, stream }: Trace, context: CoreContext): CoreFunction {
  const opened: Needed = { kind: 'host', host: open };
  const written: Needed = { kind: 'host', host: write };
  const drop: Needed = { kind: 'host-drop', resource: stream };
  // result<_, stream-error>
  const area = context.data.reserve(12, 4);
  const [LINE, LENGTH, HANDLE] = [0, 1, 2];
  return {
    key: 'tell',
    type: { params: ['i32', 'i32'], results: [] },
    needs: [opened, written, drop, { kind: 'memory' }],
    body: (link) => ({
      locals: ['i32'],
      code: [
        ['call', link(opened)],
        ['local.tee', HANDLE],
        ['local.get', LINE],
        ['local.get', LENGTH],
        ['i32.const', area],
        ['call', link(written)],
        ['local.get', HANDLE],
        ['call', link(drop)],
      ],
    }),
  };
}

/** Code that tells a line, given the index of the function that it needs. */
export interface Telling {
  readonly needed: Needed;
  readonly code: (index: number) => readonly Instruction[];
}

export function telling(line: string, trace: Trace, context: CoreContext): Telling {
  const bytes = utf8.encode(line);
  const address = context.data.add(bytes, 1);
  return {
    needed: { kind: 'core', func: context.shared('tell', () => tell(trace, context)) },
    code: (index) => [
      ['i32.const', address],
      ['i32.const', bytes.length],
      ['call', index],
    ],
  };
}

/**
 * A function that does what `inner` does, and tells it: before a trap, else when it is done and it can be seen whether it
 * ended in an error.
 */
export function told(
  type: FuncType,
  core: CoreFuncType,
  inner: CoreFunction | undefined,
  lines: { readonly line: string; readonly error: string },
  trace: Trace,
  context: CoreContext,
): CoreFunction {
  const line = telling(lines.line, trace, context);
  if (inner === undefined) {
    return {
      key: `told trap ${lines.line} ${core.params}>${core.results}`,
      type: core,
      needs: [line.needed],
      body: (link) => ({ locals: [], code: [...line.code(link(line.needed)), 'unreachable'] }),
    };
  }
  const error = telling(lines.error, trace, context);
  const call: Needed = { kind: 'core', func: inner };
  const failed: readonly Instruction[] | undefined =
    type.result?.kind !== 'result'
      ? undefined
      : signature(type, 'lift').returnArea === 'none'
        ? [['local.get', core.params.length]]
        : [
            ['local.get', core.params.length],
            ['i32.load8_u', 0],
          ];
  return {
    key: `told ${inner.key} ${lines.line}`,
    type: core,
    needs: [call, line.needed, error.needed],
    body: (link) => {
      const ok = line.code(link(line.needed));
      const tellIt: readonly Instruction[] =
        failed === undefined
          ? ok
          : [...failed, ['if', 'empty'], ...error.code(link(error.needed)), 'else', ...ok, 'end'];
      const [result] = core.results;
      return {
        locals: result === undefined ? [] : [result],
        code: [
          ...core.params.map((_, i): Instruction => ['local.get', i]),
          ['call', link(call)],
          ...(result === undefined ? [] : ([['local.set', core.params.length]] as const)),
          ...tellIt,
          ...(result === undefined ? [] : ([['local.get', core.params.length]] as const)),
        ],
      };
    },
  };
}
