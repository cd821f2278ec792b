import { isAbsolute } from 'node:path';
import { printable } from './text.ts';

/*
 * What components are called: their paths, as data. Two components are compared if they have one name, so that everything
 * which reads, matches or compares a path takes its meaning from here.
 */

/** On Windows alone, `\` stands between the names of a path. Everywhere else it is a character of a name. */
const IS_WINDOWS = process.platform === 'win32';

/** A path with `/` between its names. */
export function slashed(path: string, isWindows = IS_WINDOWS): string {
  return isWindows ? path.replaceAll('\\', '/') : path;
}

/** Whether a text stands for other paths than itself, whatever files there are. */
export function isGlob(text: string): boolean {
  return GLOB.test(text);
}

const GLOB = /[*?[{]/;

/**
 * Why a path, written with `/`, cannot be the name of a component or of a result; a clause, or `undefined`. Such a name would
 * mean something else to whoever reads it in a list, as a glob, or on another system.
 */
export function nameMistake(path: string): string | undefined {
  const [glob] = GLOB.exec(path) ?? [];
  return textMistake(path) ?? (glob === undefined ? undefined : `holds a "${glob}", which makes a glob of it`);
}

/** No system takes a longer path from everybody; of what a fork uploads, names are repeated often. */
const LONGEST = 1024;

/** The same of a text that may be a glob. */
export function textMistake(text: string): string | undefined {
  if (text === '') return 'is empty';
  if (text.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (text.includes('\ufffd')) return 'is not UTF-8';
  if (printable(text) !== text) return 'holds a control character, or one that nobody sees';
  return text.includes('\\') ? 'holds a "\\", which other systems take for a separator' : undefined;
}

/**
 * A path, or a glob over paths, in one way to write it: with `/`, without empty and `.` parts, and without those that a
 * `..` behind them takes back. Goes by the text alone.
 */
export function plainPath(path: string): string {
  const text = slashed(path);
  const root = text.startsWith('/') ? '/' : '';
  const parts: string[] = [];
  for (const part of text.split('/')) {
    const last = parts.at(-1);
    if (part === '' || part === '.') continue;
    // `**` stands for any number of directories, of which one is taken back.
    if (part !== '..' || last === '**' || last === '..') parts.push(part);
    else if (last !== undefined) parts.pop();
    else if (root === '') parts.push(part);
  }
  return `${root}${parts.join('/')}` || (path === '' ? '' : '.');
}

/**
 * The name of a component, or a glob over names: its path with `/`, from the working directory on if it is in there,
 * however it is written. By it, components are compared.
 */
export function globbed(path: string): string {
  const plain = plainPath(path);
  const here = plainPath(process.cwd());
  const absolute = isAbsolute(path) ? plain : plainPath(`${here}/${plain}`);
  const inside = here.endsWith('/') ? here : `${here}/`;
  return absolute.startsWith(inside) ? absolute.slice(inside.length) : plain;
}

/** The same for two names that look the same: letters with accents can be composed in several ways. */
export function lookOf(name: string): string {
  return name.normalize('NFC');
}
