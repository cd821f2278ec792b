import { fingerprintOf } from '../bytes/sha256.ts';
import type { Capable, Change, ComponentDiff, Finding, Notice, Outcome, Source } from '../capabilities/model.ts';
import { count, grouped } from './model.ts';
import { movedOf } from './moved.ts';
import { collapsed, quoted } from './quoted.ts';

/** How a page shows foreign words, and its own where they matter. */
export interface Voice {
  /** A foreign text that names something. */
  readonly name: (text: string) => string;
  /** A foreign text that says something. */
  readonly prose: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** Without any means of its own: foreign names are set off by quotation marks where that matters, and nothing is painted. */
export const PLAIN: Voice = { name: quoted, prose: collapsed, strong: (text) => text };

/** What became of a capability. */
export const CHANGED: Readonly<Record<Change, string>> = {
  gained: 'gained',
  widened: 'widened',
  used: 'newly used',
  calls: 'other calls',
  virtual: 'virtual',
  narrowed: 'narrowed',
  lost: 'lost',
};

/** How the adapter gives something now. */
const VIRTUAL: Readonly<Record<string, string>> = {
  new: 'newly virtual',
  other: 'another value',
  gone: 'no longer virtual',
};

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

/** Names may be of any length; none is shown to more than this many characters. */
const LONGEST = 240;

/** The beginning and the end of a text that is too long, how long it is, and digits that another one has not. */
export function clip(text: string, most = LONGEST): string {
  if (text.length <= most) return text;
  const characters = [...text];
  if (characters.length <= most) return text;
  const end = Math.floor(most / 6);
  const [first, last] = [characters.slice(0, most - end), characters.slice(-end)].map((part) => part.join(''));
  return `${first}…${last} (${count(characters.length, 'character')}, ${fingerprintOf(text)})`;
}

/** The first of many, and how many more there are; of one more, that one. */
export function some(items: readonly string[], most: number): string {
  return someOf(items, most, (item) => item);
}

/** The same of items of which only those that are told are written. */
export function someOf<T>(items: readonly T[], most: number, write: (item: T) => string): string {
  if (items.length <= most + 1) return items.map(write).join(', ');
  return `${items.slice(0, most).map(write).join(', ')}, +${grouped(items.length - most)} more`;
}

/** The first of many names. */
export function names(items: readonly string[], most: number, { name }: Voice): string {
  return someOf(items, most, (item) => name(clip(item)));
}

/** A capability, and its functions where it is of some only. */
export function capable({ capability, functions }: Capable, voice: Voice): string {
  const text = voice.name(clip(capability));
  if (functions === undefined) return text;
  return `${text} (${functions.length === 0 ? 'no function' : names(functions, 6, voice)})`;
}

/** What became different: from what, to what; of an import of which functions came or went, those. */
export function changed(finding: Finding, component: ComponentDiff, voice: Voice): string {
  if (finding.change === 'calls') return called(finding, voice);
  if (finding.change === 'virtual')
    return `${capable(finding, voice)}: ${VIRTUAL[finding.other[0] ?? ''] ?? 'otherwise'}`;
  const moved = movedOf(finding, component);
  if (moved.length > 0) {
    const verb = finding.change === 'narrowed' ? 'no longer' : 'now also';
    return `${voice.name(clip(finding.capability))}: ${verb} ${names(moved, 6, voice)}`;
  }
  const now = capable(finding, voice);
  if (finding.other.length === 0) return now;
  const other = names(finding.other, 4, voice);
  return finding.change === 'narrowed' ? `${now} → ${other}` : `${other} → ${now}`;
}

/** Which functions of an import are called now, and which no longer. */
function called({ capability, functions = [], other }: Finding, voice: Voice): string {
  const [added, removed] = [functions, other].map((list) => names(list, 6, voice));
  const parts = [
    ...(functions.length > 0 ? [`now ${added}`] : []),
    ...(other.length > 0 ? [`no longer ${removed}`] : []),
  ];
  return `${voice.name(clip(capability.replace(/^import:/, '')))}: ${parts.join('; ')}`;
}

/** Where something is written: the line, where there is one. */
export function placeOf({ text, file, line }: Source): string {
  return file !== null && line !== null ? `${file}:${line}` : text;
}
