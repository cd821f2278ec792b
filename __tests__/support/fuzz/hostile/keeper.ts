import { ComponentBuilder } from '../../../../src/component/builder.ts';
import { ModuleBuilder } from '../../../../src/wasm/module.ts';

/** Where the number of handles is, in bytes, where an answer goes, and where the handles are. */
const COUNT = 0;
const ANSWER = 8;
const HANDLES = 16;

/** A component that keeps handles of a resource, `kept`, and gives back the newest. */
export function keeperComponent(): Uint8Array {
  const builder = new ComponentBuilder();
  const resource = builder.import({ name: 'kept', attributes: [], desc: { sort: 'type', eq: 'sub resource' } });
  const own = builder.type({ kind: 'own', resource });
  const instance = builder.coreInstance({ kind: 'instantiate', module: builder.module(keeperModule()), args: [] });
  const memory = builder.alias({ kind: 'core export', sort: 'core memory', instance, name: 'memory' });
  const core = (name: string): number => builder.alias({ kind: 'core export', sort: 'core func', instance, name });
  const types = {
    keep: { kind: 'func', async: false, params: [{ name: 'kept', type: own }], result: undefined },
    back: { kind: 'func', async: false, params: [], result: builder.type({ kind: 'option', type: own }) },
  } as const;
  for (const name of ['keep', 'back'] as const) {
    const options = name === 'back' ? [{ kind: 'memory', index: memory } as const] : [];
    const index = builder.canon({ kind: 'lift', func: core(name), options, type: builder.type(types[name]) });
    builder.export({ name, attributes: [], sort: 'func', index, ascription: undefined });
  }
  return builder.finish();
}

function keeperModule(): Uint8Array {
  const module = new ModuleBuilder();
  module.memory(1);
  const keep = module.func(
    { params: ['i32'], results: [] },
    {
      locals: [],
      code: [
        ['i32.const', COUNT],
        ['i32.load', 0],
        ['local.get', 0],
        ['i32.store', HANDLES],
        ['i32.const', COUNT],
        ['i32.const', COUNT],
        ['i32.load', 0],
        ['i32.const', 4],
        'i32.add',
        ['i32.store', 0],
      ],
    },
  );
  const back = module.func(
    { params: [], results: ['i32'] },
    {
      locals: ['i32'],
      code: [
        ['i32.const', ANSWER],
        ['i32.const', 0],
        ['i32.store', 0],
        ['i32.const', COUNT],
        ['i32.load', 0],
        ['local.tee', 0],
        ['if', 'empty'],
        ['i32.const', COUNT],
        ['local.get', 0],
        ['i32.const', 4],
        'i32.sub',
        ['local.tee', 0],
        ['i32.store', 0],
        ['i32.const', ANSWER],
        ['i32.const', 1],
        ['i32.store', 0],
        ['i32.const', ANSWER],
        ['local.get', 0],
        ['i32.load', HANDLES],
        ['i32.store', 4],
        'end',
        ['i32.const', ANSWER],
      ],
    },
  );
  module.export('memory', 'memory', 0);
  module.export('keep', 'func', keep);
  module.export('back', 'func', back);
  return module.encode();
}
