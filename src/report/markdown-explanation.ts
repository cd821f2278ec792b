import type { ExplainedComponent, ExplainedRule, Explanation } from '../capabilities/model.ts';
import type { Promises } from '../capabilities/promises.ts';
import { ALL_PARTIES, failingSentence, isLeft, PARTIES, type Party, ruleSentences } from './explanation.ts';
import { code, details, MARKDOWN, prose } from './markdown.ts';
import { count } from './model.ts';
import { clip } from './words.ts';

/** How many places of one rule are listed. */
const PLACES = 10;

/** Whose sentences the page of a job tells: what virt.wasm keeps by itself is nobody's work. */
const LEFT = ['host', 'nobody'] as const satisfies readonly Party[];

/** What rules promise, as markdown: all of it. */
export function renderExplanationPage({ components, always }: Explanation): string {
  return `${[...components.map(page), '## Whatever the rules are', promises(always, ALL_PARTIES)].join('\n\n')}\n`;
}

function page(component: ExplainedComponent): string {
  const { name, problem, rules, denied, fails } = component;
  return [
    `## ${name === null ? 'A policy' : code(clip(name))}`,
    policyOf(component),
    ...(problem === null ? [] : [`**No result**: ${prose(clip(problem, 1000))}`]),
    ...rules.map((each) => rule(each, component, ALL_PARTIES)),
    denied.map(own).join(' '),
    ...(fails.length === 0
      ? []
      : [`**Asked for, and not let through**\n\n${list(fails.map((item) => failingSentence(item, MARKDOWN)))}`]),
  ].join('\n\n');
}

function policyOf({ policy }: ExplainedComponent): string {
  if (policy === null) return 'No policy: everything of wasi: is denied.';
  return policy.file === null ? 'The policy of these settings.' : `The policy ${code(clip(policy.file))}.`;
}

/** What is told of one component on the page of a job. */
export type Left = Pick<ExplainedComponent, 'name' | 'policy' | 'rules'>;

/**
 * What the rules leave to the host and what nobody can promise, as markdown of at most so many bytes: folded, a component
 * each. What does not fit is left out in whole components, and counted; empty where nothing is left, or nothing fits.
 */
export function renderLeft(components: readonly Left[], always: Promises, limit: number): string {
  const told = components
    .map((component) => ({ ...component, rules: component.rules.filter(isLeft) }))
    .filter(({ rules }) => rules.length > 0);
  if (told.length === 0) return '';
  const top = `### What virt.wasm does not keep by itself\n\n${promises(always, LEFT)}`;
  const parts: string[] = [];
  // Room for the sentence that counts the rest.
  let room = limit - bytesOf(top) - 100;
  for (const component of told) {
    const part = `\n\n${folded(component)}`;
    room -= bytesOf(part);
    if (room < 0) break;
    parts.push(part);
  }
  if (parts.length === 0) return '';
  const rest = told.length - parts.length;
  const more = rest === 0 ? '' : `\n\nand ${count(rest, 'more component')}: \`wasi-virt explain\` tells of them`;
  return `${top}${parts.join('')}${more}\n`;
}

function folded(component: Left): string {
  const { name, rules } = component;
  const title = `${name === null ? 'all components' : code(clip(name))}: what ${count(rules.length, 'rule')} leave${rules.length === 1 ? 's' : ''} open`;
  return details(title, rules.map((each) => rule(each, component, LEFT)).join('\n\n'));
}

function rule(each: ExplainedRule, component: Pick<ExplainedComponent, 'policy'>, parties: readonly Party[]): string {
  const places = ruleSentences(each, component, MARKDOWN);
  const rest = places.length - PLACES;
  const more = rest > 0 ? `; and ${count(rest, 'more place')}` : '';
  return `${places.slice(0, PLACES).join('; ')}${more}\n\n${promises(each, parties)}`;
}

function promises(all: Promises, parties: readonly Party[]): string {
  return list(parties.flatMap((party) => all[party].map((sentence) => `**${PARTIES[party]}**: ${own(sentence)}`)));
}

/** A sentence of this project's: of all that markdown reads, only a star stands in some. */
function own(sentence: string): string {
  return sentence.replaceAll('*', '\\*');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
