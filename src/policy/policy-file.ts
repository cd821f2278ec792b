import type { Location } from '../errors.ts';
import { printable } from '../text.ts';
import type { RawSetting } from './build-policy.ts';
import { globMatches } from './globs.ts';
import type { Denial } from './readers/denials.ts';
import type { SettingName } from './settings.ts';

/**
 * A policy file as it was read: plain data. Its values are checked one by one; how they go together is for
 * `buildPolicy` to say. `readers/file.ts` makes it.
 */
export interface PolicyFile {
  /** Its path, for messages. */
  readonly file: string;
  readonly description: string | undefined;
  /** Whether flags and inputs may grant what the file does not. */
  readonly overrides: 'any' | 'tighten-only';
  /** What it says of every component. */
  readonly settings: readonly RawSetting[];
  /** What nothing may grant, neither the file nor what is laid over it. */
  readonly denials: readonly Denial[];
  /** What it says of some components, in the order of the file. */
  readonly sections: readonly PolicySection[];
  /** What people should know, in sentences without final punctuation. */
  readonly notes: readonly string[];
}

/** What is said of the components of which a glob matches the path. */
export interface PolicySection {
  readonly at: Location;
  readonly match: readonly string[];
  readonly description: string | undefined;
  /** What was said of these before holds no longer. Denials are never among them. */
  readonly replaces: readonly SettingName[];
  readonly settings: readonly RawSetting[];
  readonly denials: readonly Denial[];
}

/** The path of a component, with `/`: as globs are written that begin with a `/`, and as all others are. */
export type ComponentPath = string | { readonly relative: string; readonly absolute: string };

/**
 * What the file says of one component: all sections that match, laid over the rest in the order of the file.
 * @param component its path as the globs are written: relative to where the file's globs count from, with `/`
 */
export function settingsFor(policyFile: PolicyFile, component: ComponentPath): readonly RawSetting[] {
  const kept: (readonly RawSetting[])[] = [];
  const replaced = new Set<SettingName>();
  const keep = (settings: readonly RawSetting[]): void => {
    kept.push(settings.filter(({ name }) => !replaced.has(name)));
  };
  // From the last to the first, so that of each setting it is asked once whether it is replaced.
  for (const { replaces, settings } of sectionsFor(policyFile, component).toReversed()) {
    keep(settings);
    for (const name of replaces) replaced.add(name);
  }
  keep(policyFile.settings);
  return kept.toReversed().flat();
}

/** What nothing may grant one component. */
export function denialsFor(policyFile: PolicyFile, component: ComponentPath): readonly Denial[] {
  return [...policyFile.denials, ...sectionsFor(policyFile, component).flatMap(({ denials }) => denials)];
}

/** The sections that speak of one component: with the same ones, two components have the same policy. */
export function sectionsFor({ sections }: PolicyFile, component: ComponentPath): readonly PolicySection[] {
  return sections.filter((section) => matches(section, component));
}

/** The sections that speak of none of these components; a misspelt glob is one of them. */
export function unusedSections(policyFile: PolicyFile, components: readonly ComponentPath[]): readonly PolicySection[] {
  return policyFile.sections.filter((section) => !components.some((component) => matches(section, component)));
}

/** A note about a section that {@link unusedSections} has found. */
export function unusedNote({ at, match }: PolicySection): string {
  const globs = match.map((glob) => `"${printable(glob)}"`).join(' or ');
  return `${at.file}:${at.line}:${at.column}: no component matches ${globs}`;
}

function matches({ match }: PolicySection, component: ComponentPath): boolean {
  const { relative, absolute } =
    typeof component === 'string' ? { relative: component, absolute: component } : component;
  return match.some((glob) => globMatches(glob, glob.startsWith('/') ? absolute : relative));
}
