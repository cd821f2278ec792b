import { diff, verdictOf } from '../capabilities/diff.ts';
import type { Comparable, ComparableComponent, ComponentInventory, Diff, Verdict } from '../capabilities/model.ts';
import { VirtError } from '../errors.ts';
import { decodeText, readBytes } from '../files.ts';
import { openPolicies, type Policies } from '../open-policy.ts';
import type { CommandLine } from '../policy/readers/flags.ts';
import { renderJson } from '../report/json.ts';
import { commentLimit, renderReview } from '../report/review.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderDiff } from '../report/terminal-diff.ts';
import { printable } from '../text.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { policiesOf } from './inspect.ts';
import { inventoryOfFile } from './read.ts';
import { deliver, type Mistakes, note, notesOf, tell, terminal } from './say.ts';

/** One side of a diff: a component, or an inventory or lock file that was made before. */
type Side =
  | { readonly kind: 'component'; readonly component: ComponentInventory }
  | { readonly kind: 'inventory'; readonly inventory: Comparable };

/** `wasi-virt diff`: what the head may do and the base may not, and the other way round. */
export async function diffCommand(line: CommandLine, mistakes: Mistakes): Promise<ExitCode> {
  const [basePath = '', headPath = ''] = line.paths;
  const head = await policiesOf(line, line.policy, mistakes);
  const base =
    line.basePolicy === undefined
      ? head
      : await openPolicies({ file: line.basePolicy, settings: [], tightenOnly: false }, mistakes.report);
  // Sections of a policy file speak of the head's path: it is the name of both.
  for (const policies of [base, head]) policies?.of(headPath, mistakes.report);
  if (mistakes.tell()) return EXIT.wrongUsage;
  const after = await read(headPath, headPath, head, mistakes);
  const before = await read(basePath, headPath, base, mistakes);
  for (const each of new Set([...notesOf(head), ...(base?.deniedImports.notes() ?? [])])) note(each);
  const [baseInventory, headInventory] = paired(before, after, basePath, headPath);
  for (const each of differently(baseInventory, headInventory)) note(each);
  const result = diff(baseInventory, headInventory);
  const verdict = verdictOf(result, line.failOn);
  deliver(rendered(line, result, verdict, basePath), line.output);
  if (refused(result).length > 0) return EXIT.failed;
  return verdict.failed ? EXIT.gate : EXIT.done;
}

/** A component under a policy is compared with one without: all that the component asks for then differs. */
function differently(base: Comparable, head: Comparable): readonly string[] {
  const policies = new Map(base.components.map(({ name, policy }) => [name, policy]));
  return head.components.flatMap(({ name, policy }) => {
    const before = policies.get(name);
    if (before === undefined || (before === null) === (policy === null)) return [];
    const [side, file] = policy === null ? ['base', before?.file] : ['head', policy.file];
    const which = file == null ? 'a policy' : `the policy ${printable(file)}`;
    return [
      `${printable(name)}: only the ${side} stands under ${which}; give --policy or --base-policy for the other one too`,
    ];
  });
}

/** Components of which no result can be made on one side: what they may do then, nobody can compare. */
function refused({ components }: Diff): readonly string[] {
  const found = components.filter(({ base, head }) => [base, head].some((side) => (side?.problem ?? null) !== null));
  for (const { name, base, head } of found) {
    const problem = head?.problem ?? base?.problem ?? '';
    tell(`error: ${printable(name)}: nothing can be compared, for no result can be made: ${printable(problem)}\n`);
  }
  return found.map(({ name }) => name);
}

function rendered({ format, output }: CommandLine, result: Diff, verdict: Verdict, baseline: string): string {
  switch (format) {
    case 'json':
      return renderJson({ ...result, verdict });
    case 'markdown':
      return renderReview(result, verdict, { limit: commentLimit(0), baseline });
    case 'sarif':
      return renderJson(renderSarif(result, verdict));
    default:
      return renderDiff(result, verdict, { ...terminal(output), baseline });
  }
}

async function read(path: string, name: string, policies: Policies | undefined, mistakes: Mistakes): Promise<Side> {
  const bytes = readBytes(path);
  if (!isText(bytes))
    return { kind: 'component', component: await inventoryOfFile(path, name, policies, mistakes, bytes) };
  const { readComparable } = await import('../capabilities/read-inventory.ts');
  return { kind: 'inventory', inventory: readComparable(decodeText(bytes, path), path) };
}

/** JSON, or anything behind a byte-order mark; all else has to be a component. */
function isText(bytes: Uint8Array): boolean {
  const [first = 0] = bytes;
  return [0xef, 0xfe, 0xff].includes(first) || bytes.find((byte) => byte > 0x20) === 0x7b;
}

/** A component is compared with the component of its name in an inventory, or with the only one there. */
function paired(base: Side, head: Side, basePath: string, headPath: string): readonly [Comparable, Comparable] {
  if (base.kind === 'inventory') {
    if (head.kind === 'inventory') return [base.inventory, head.inventory];
    return [alone(pick(base.inventory, head.component.name, basePath)), alone(head.component)];
  }
  if (head.kind === 'component') return [alone(base.component), alone(head.component)];
  return [alone(base.component), alone(pick(head.inventory, base.component.name, headPath))];
}

function alone(component: ComparableComponent): Comparable {
  return { components: [component] };
}

function pick({ components }: Comparable, name: string, path: string): ComparableComponent {
  const found =
    components.find((component) => component.name === name) ?? (components.length === 1 ? components[0] : undefined);
  if (found !== undefined) return { ...found, name };
  const hint = `it has ${components.map((component) => component.name).join(', ') || 'none'}; give the component of that name`;
  throw new VirtError('usage', `there is no component ${name} in this inventory`, { at: { file: path }, hint });
}
