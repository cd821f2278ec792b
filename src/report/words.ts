import type { Capable, Change, Diff, Finding, Notice, Outcome, Source, Verdict } from '../capabilities/model.ts';
import { count, grouped } from './model.ts';

/** How a foreign text is shown: as code in markdown, as it is on a terminal. */
export type Quote = (text: string) => string;

/** From what a reviewer must look at to what is good news. */
export const CHANGES: readonly Change[] = ['gained', 'widened', 'used', 'narrowed', 'lost'];

/** Names may be of any length; none is shown to more than this many characters. */
const LONGEST = 240;

/** The beginning of a text that is too long, and how long it is. */
export function clip(text: string, most = LONGEST): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  return `${characters.slice(0, most).join('')}… (${count(characters.length, 'character')})`;
}

/** The first of many, and how many more there are; of one more, that one. */
export function some(items: readonly string[], most: number, join = ', '): string {
  if (items.length <= most + 1) return items.join(join);
  return `${items.slice(0, most).join(join)}${join}+${grouped(items.length - most)} more`;
}

/** `2 capabilities gained, 1 widened`; empty without any. */
export function countChanges(counts: Readonly<Record<Change, number>>): string {
  const words = { gained: 'gained', widened: 'widened', used: 'newly used', narrowed: 'narrowed', lost: 'lost' };
  return CHANGES.filter((change) => counts[change] > 0)
    .map((change, i) =>
      i === 0
        ? `${count(counts[change], 'capability', 'capabilities')} ${words[change]}`
        : `${grouped(counts[change])} ${words[change]}`,
    )
    .join(', ');
}

/** `in 2 of 5 components (1 new)`. */
export function scopeOf({ components }: Diff): string {
  const changed = components.filter(({ findings }) => findings.length > 0).length;
  const all = count(components.length, 'component');
  const of = changed === 0 || changed === components.length ? all : `${grouped(changed)} of ${all}`;
  const [added, removed] = (['added', 'removed'] as const).map(
    (wanted) => components.filter(({ status }) => status === wanted).length,
  );
  const extra = [...(added ? [`${grouped(added)} new`] : []), ...(removed ? [`${grouped(removed)} removed`] : [])];
  return `in ${of}${extra.length === 0 ? '' : ` (${extra.join(', ')})`}`;
}

/** Whether `fail-on` is hit, as a sentence. */
export function gateOf({ failOn, failed, hits }: Verdict, quote: Quote): string {
  if (failed)
    return `This fails: ${count(hits, 'change')} ${hits === 1 ? 'hits' : 'hit'} ${quote(`fail-on: ${failOn}`)}.`;
  if (failOn === 'none') return `Nothing fails: ${quote('fail-on: none')}.`;
  return `Nothing hits ${quote(`fail-on: ${failOn}`)}.`;
}

/** A capability, and its functions where it is of some only. */
export function capable({ capability, functions }: Capable, quote: Quote): string {
  const name = quote(clip(capability));
  if (functions === undefined) return name;
  const names = functions.map((func) => quote(clip(func)));
  return `${name} (${names.length === 0 ? 'no function' : some(names, 6)})`;
}

/** What became different: from what, to what. */
export function changed(finding: Finding, quote: Quote): string {
  const now = capable(finding, quote);
  const other = some(
    finding.other.map((capability) => quote(clip(capability))),
    4,
  );
  if (other === '') return now;
  return finding.change === 'narrowed' ? `${now} → ${other}` : `${other} → ${now}`;
}

/** Where something is written: the line, where there is one. */
export function placeOf({ text, file, line }: Source): string {
  return file !== null && line !== null ? `${file}:${line}` : text;
}

/** What becomes of the calls. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  host: 'reaches the host',
  narrowed: 'narrowed',
  virtual: 'virtual',
  denied: 'denied',
  traps: 'traps',
};

/** What a notice says of its subject. */
export const NOTICES: Readonly<Record<Notice['kind'], string>> = {
  problem: 'No result',
  fails: 'Asked for, but fails at run time',
  unused: 'Granted, but nothing asks for it',
  inert: 'Imported, but nothing can be called through it',
};
