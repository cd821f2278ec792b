import type { Capable, ComparableComponent } from '../capabilities/model.ts';
import { exact } from '../text.ts';
import { grouped } from './model.ts';
import { clip } from './words.ts';

/** How many capabilities one box names, and to how many characters. */
const NAMES = 6;
const LONGEST = 48;

/**
 * One component as a picture for GitHub: what ends at the adapter and what reaches the host. A Mermaid flowchart in its
 * fence, of bounded size; `undefined` where there is no result.
 */
export function renderPicture(component: ComparableComponent): string | undefined {
  if (component.problem !== null) return undefined;
  const lines = component.policy === null ? bare(component) : wrapped(component);
  return ['```mermaid', 'flowchart LR', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}

/** Without a policy there is no adapter between the two. */
function bare({ name, needs }: ComparableComponent): string[] {
  const guest = `guest["${label(name)}"]`;
  if (needs.length === 0) return [guest];
  return [guest, box('needs', 'needs', needs), 'host(["host"])', 'guest --> needs --> host'];
}

function wrapped({ name, asks, needs }: ComparableComponent): string[] {
  const outcome = (...wanted: readonly string[]): Capable[] =>
    asks.filter((ask) => ask.outcome !== null && wanted.includes(ask.outcome));
  const enforced = (by: string): Capable[] => needs.filter(({ enforcedBy }) => enforcedBy === by);
  const boxes = [
    { id: 'denied', title: 'denied', capabilities: outcome('denied', 'traps'), edge: '--x' },
    { id: 'virtual', title: 'virtual', capabilities: outcome('virtual'), edge: '-->' },
    { id: 'narrowed', title: 'narrowed to', capabilities: enforced('virt.wasm'), edge: '-->' },
    { id: 'passed', title: 'passed on', capabilities: enforced('host'), edge: '-->' },
  ].filter(({ capabilities }) => capabilities.length > 0);
  const reach = boxes.filter(({ id }) => id === 'narrowed' || id === 'passed');
  return [
    `guest["${label(name)}"]`,
    ...(boxes.length === 0 ? [] : ['subgraph adapter']),
    ...boxes.map(({ id, title, capabilities }) => `  ${box(id, title, capabilities)}`),
    ...(boxes.length === 0 ? [] : ['end']),
    'host(["host"])',
    ...boxes.map(({ id, edge }) => `guest ${edge} ${id}`),
    ...reach.map(({ id }) => `${id} --> host`),
  ];
}

function box(id: string, title: string, capabilities: readonly Capable[]): string {
  const names = [...new Set(capabilities.map(({ capability }) => capability))];
  const shown = names.length <= NAMES + 1 ? names : names.slice(0, NAMES);
  const rest = names.length - shown.length;
  return `${id}["${[`<b>${title}</b>`, ...shown.map(label), ...(rest === 0 ? [] : [`+${grouped(rest)} more`])].join('<br>')}"]`;
}

/** Of Mermaid's own characters none is left: all but letters, digits and a few others stand as entity codes. */
function label(text: string): string {
  return exact(clip(text, LONGEST)).replace(/[^A-Za-z0-9./ ]/gu, (character) => `#${character.codePointAt(0)};`);
}
