import { existsSync, globSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, posix } from 'node:path';
import { distinct } from '../distinct.ts';
import { VirtError } from '../errors.ts';
import { globbed, isGlob, nameMistake } from '../names.ts';
import { placeOf } from '../places.ts';
import type { Report } from '../policy/build-policy.ts';
import { printable } from '../text.ts';
import { exclusionOf, isLeftOut, patternMistake } from './component-patterns.ts';
import type { Workspace } from './workspace.ts';

/** A component, and where its result goes. */
export interface Target {
  readonly component: string;
  readonly output: string;
}

/** What stands for a part of a component's path in an output. */
const PLACES = /\{(name|dir)\}/g;

/**
 * The files that the inputs `component` and `output` speak of. Every mistake goes to `report`: a path or glob without
 * a file, a name that is none, a file outside of the workspace, an output that cannot serve so many components, two
 * components with one name or one output.
 * @param patterns paths and globs, and with `!` those that are left out of what stands before them
 * @param output as written; empty: the default
 */
export function findTargets(
  patterns: readonly string[],
  output: string,
  workspace: Workspace,
  report: Report,
): readonly Target[] {
  const components = findComponents(patterns, workspace, report);
  const pattern = outputPattern(output, components.length, report);
  const taken = new Map<string, string>();
  const inputs = new Set(components.map(placeOf));
  return components.map((component) => {
    const target = { component, output: outputOf(component, pattern, report) };
    // Of a component that has no name, that was told.
    const misplaced = nameMistake(globbed(component)) === undefined ? workspace.output(target.output) : undefined;
    if (misplaced !== undefined) {
      const what = `the output for ${printable(component)}, ${printable(target.output)}, ${misplaced.what}`;
      report(new VirtError('usage', what, { hint: misplaced.hint }));
    }
    const place = placeOf(target.output) ?? target.output;
    const other = taken.get(place);
    if (other !== undefined) {
      const what = `${other} and ${component} would both be written to ${target.output}`;
      const hint = pattern.includes('{dir}')
        ? 'virtualize them in two steps with different outputs'
        : 'write {dir} into the input "output", as virt/{dir}/{name}.virt.wasm';
      report(new VirtError('usage', what, { hint }));
    }
    taken.set(place, component);
    if (inputs.has(place)) {
      const what = `${target.output} is a component, and the output for ${component} would overwrite it`;
      report(new VirtError('usage', what, { hint: 'write to another place with the input "output"' }));
    }
    return target;
  });
}

/** The files, each once, in the order of the patterns; those of a glob sorted. */
function findComponents(patterns: readonly string[], workspace: Workspace, report: Report): readonly string[] {
  let found: string[] = [];
  let failed = false;
  const fail = (what: string, hint: string): void => {
    failed = true;
    report(new VirtError('io', `input "component": ${what}`, { hint }));
  };
  for (const pattern of patterns) {
    const left = exclusionOf(pattern);
    const mistake = left === '' ? undefined : patternMistake(left ?? pattern);
    if (mistake !== undefined) {
      fail(`${printable(pattern)} ${mistake}`, 'write a path or a glob with / from the working directory on');
      continue;
    }
    if (left === '') fail('a "!" stands alone', 'write what is left out behind it');
    if (left !== undefined) {
      found = found.filter((path) => !isLeftOut(globbed(path), left));
      continue;
    }
    const paths = isGlob(pattern) ? matchesOf(pattern) : existsSync(pattern) ? [pattern] : [];
    if (paths.length === 0) {
      const what = isGlob(pattern) ? `no file matches ${pattern}` : `there is no file ${pattern}`;
      fail(what, 'check the path, and that the build ran before this step');
    }
    found.push(...paths);
  }
  const isAsked = patterns.some((pattern) => exclusionOf(pattern) === undefined);
  if (isAsked && found.length === 0 && !failed)
    fail('every component is left out', 'take out a line that begins with "!"');
  const components = distinct(found, report);
  for (const path of components) {
    const misplaced = nameMistake(globbed(path)) === undefined ? workspace.component(path) : undefined;
    if (misplaced !== undefined) fail(`${printable(path)} ${misplaced.what}`, misplaced.hint);
  }
  return components;
}

/** What is there under a name that no component can have is found as well, and refused by it. */
function matchesOf(pattern: string): string[] {
  return globSync(pattern)
    .filter((path) => {
      const info = statSync(path, { throwIfNoEntry: false });
      return info === undefined ? nameMistake(globbed(path)) !== undefined : info.isFile();
    })
    .sort();
}

function outputPattern(output: string, components: number, report: Report): string {
  const isFolder =
    output.endsWith('/') || (output !== '' && statSync(output, { throwIfNoEntry: false })?.isDirectory() === true);
  if (isFolder) return join(output, '{name}.virt.wasm');
  if (output.search(PLACES) >= 0) return output;
  if (components <= 1) return output === '' ? 'virt.wasm' : output;
  if (output.endsWith('.wasm')) {
    const what = `input "output" names one file, ${output}, for ${components} components`;
    report(new VirtError('usage', what, { hint: 'name a directory, or write {name} into it' }));
  }
  return join(output === '' ? 'virt' : output, '{name}.virt.wasm');
}

function outputOf(component: string, pattern: string, report: Report): string {
  const name = basename(component).replace(/\.wasm$/, '');
  if (['', '.', '..'].includes(name) && pattern.includes('{name}')) {
    const what = `input "output": without .wasm, nothing is left of the name of ${printable(component)} for {name}`;
    report(new VirtError('usage', what, { hint: 'give the file a longer name, or leave {name} out' }));
  }
  if (!pattern.includes('{dir}')) return pattern.replace(PLACES, () => name);
  const dir = posix.dirname(globbed(component));
  if (isAbsolute(dir) || dir === '..' || dir.startsWith('../')) {
    const what = `input "output": ${component} is outside of the working directory, and {dir} is a directory in there`;
    report(new VirtError('usage', what, { hint: 'leave {dir} out' }));
  }
  return join(pattern.replace(PLACES, (_, part) => (part === 'dir' ? dir : name)));
}
