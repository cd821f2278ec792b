import { decode } from '../../../src/component/decode.ts';
import { type ResolvedComponent, resolve } from '../../../src/component/resolve.ts';
import type { Extern, Import } from '../../../src/component/types.ts';
import { VirtError } from '../../../src/errors.ts';
import type { Policy } from '../../../src/policy/model.ts';
import { inspect, virtualize } from '../../../src/virtualize.ts';
import { validateModules } from '../../../src/wasm-tools/modules.ts';
import { declaring } from '../lies.ts';
import { FILES, policyText, randomPolicy } from '../mutate.ts';
import { simpler } from './components.ts';
import { isClosed, randomImports } from './graphs.ts';
import { must, shorter, target } from './target.ts';
import { mustBeValid, opinionOf } from './wasm-tools.ts';
import { decodedFunctions, PACKAGE, printedFunctions, Shapes } from './wit-text.ts';

interface Graph {
  readonly imports: readonly Import[];
  readonly policy: Policy;
  /** Which resources the adapter has to own though the policy needs it not: those of a name with a bit that is set. */
  readonly force: number;
}

/** What the two decoders say of the same imports, under names for which wasm-tools print all. */
async function mustBeUnderstood(imports: readonly Import[]): Promise<void> {
  const renamed = imports.map((item, i) =>
    item.extern.sort === 'instance' ? { ...item, name: `${PACKAGE}i${i}` } : item,
  );
  const component = declaring(renamed);
  const shapes = new Shapes();
  const here = decodedFunctions(resolve(decode(component)), shapes);
  const made = decodedFunctions({ imports: renamed }, shapes);
  mustBeSame(here, made, 'what was encoded');
  const opinion = await opinionOf(component);
  if (opinion.kind === 'valid') mustBeSame(here, printedFunctions(opinion.wit, shapes), 'what wasm-tools print');
}

function mustBeSame(here: readonly string[], there: readonly string[], what: string): void {
  const missing = there.filter((line) => !here.includes(line));
  const extra = here.filter((line) => !there.includes(line));
  must(
    missing.length + extra.length === 0,
    `the decoder differs from ${what}: "${extra.join('; ')}" instead of "${missing.join('; ')}"`,
  );
}

function isForced(name: string, force: number): boolean {
  const bit = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 30, 7);
  return ((force >>> bit) & 1) === 1;
}

/** The same of both: what is exported, and nothing imported that was not. */
function mustBeNarrower(before: ResolvedComponent, after: ResolvedComponent): void {
  const names = new Set(before.imports.map(({ name }) => name));
  const added = after.imports.filter(({ name }) => !names.has(name));
  must(added.length === 0, `the result imports "${added[0]?.name}", which the component does not`);
}

/** Random types in the imports of a component, under random policies and owners. */
export const TYPES = target<Graph>({
  name: 'types',
  usual: ['result', 'refused'],
  make: (random) => ({
    imports: randomImports(random),
    policy: randomPolicy(random),
    force: random.pick([0, random.below(2 ** 30), 2 ** 30 - 1]),
  }),
  check: async ({ imports, policy, force }) => {
    const component = declaring(imports);
    const opinion = await opinionOf(component);
    must(opinion.kind !== 'invalid', `wasm-tools reject the component: ${'reason' in opinion ? opinion.reason : ''}`);
    if (opinion.kind === 'panic') return 'unknown to wasm-tools';
    await mustBeUnderstood(imports);
    let made: ReturnType<typeof virtualize>;
    try {
      made = virtualize(component, policy, { files: FILES, force: ({ name }) => isForced(name, force) });
    } catch (error) {
      if (!(error instanceof VirtError) || error.code !== 'unsupported') throw error;
      return 'refused';
    }
    await mustBeValid('result', made.bytes);
    must(
      made.adapter === undefined || validateModules(made.adapter),
      'the engine rejects a core module of the adapter',
    );
    mustBeNarrower(resolve(decode(component)), resolve(decode(made.bytes)));
    inspect(made.bytes);
    return 'result';
  },
  smaller: function* (made) {
    for (const imports of shorter(made.imports)) if (isClosed(imports)) yield { ...made, imports };
    for (const [i, item] of made.imports.entries()) {
      if (item.extern.sort !== 'instance') continue;
      for (const rest of shorter([...item.extern.type.exports])) {
        const extern: Extern = { sort: 'instance', type: { kind: 'instance', exports: new Map(rest) } };
        const imports = made.imports.with(i, { ...item, extern });
        if (isClosed(imports)) yield { ...made, imports };
      }
    }
    if (made.force !== 0) yield { ...made, force: 0 };
    yield* simpler(made);
  },
  show: ({ imports, policy, force }) => `${imports.map(shown).join('\n')}\nforce ${force} under ${policyText(policy)}`,
});

function shown({ name, extern }: Import): string {
  const text = (value: unknown): string =>
    JSON.stringify(value, (key, each) => (key === 'resource' ? each.name : each instanceof Map ? [...each] : each));
  return `${name}: ${text(extern)}`;
}
