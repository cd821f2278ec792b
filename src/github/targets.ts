import { existsSync, globSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { VirtError } from '../errors.ts';
import type { Report } from '../policy/build-policy.ts';

/** A component, and where its result goes. */
export interface Target {
  readonly component: string;
  readonly output: string;
}

const PLACE = '{name}';

/**
 * The files that the inputs `component` and `output` speak of. Every mistake goes to `report`: a path or glob without
 * a file, an output that cannot serve so many components, two components with one output.
 * @param patterns paths and globs
 * @param output as written; empty: the default
 */
export function findTargets(patterns: readonly string[], output: string, report: Report): readonly Target[] {
  const components = findComponents(patterns, report);
  const pattern = outputPattern(output, components.length, report);
  const taken = new Map<string, string>();
  const inputs = new Set(components.map((component) => resolve(component)));
  return components.map((component) => {
    const target = { component, output: pattern.replaceAll(PLACE, basename(component).replace(/\.wasm$/, '')) };
    const other = taken.get(target.output);
    if (other !== undefined) {
      const what = `${other} and ${component} would both be written to ${target.output}`;
      report(new VirtError('usage', what, { hint: 'virtualize them in two steps with different outputs' }));
    }
    taken.set(target.output, component);
    if (inputs.has(resolve(target.output))) {
      const what = `${target.output} is a component, and the output for ${component} would overwrite it`;
      report(new VirtError('usage', what, { hint: 'write to another place with the input "output"' }));
    }
    return target;
  });
}

/** The files, each once, in the order of the patterns; those of a glob sorted. */
function findComponents(patterns: readonly string[], report: Report): readonly string[] {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const paths = existsSync(pattern) ? [pattern] : matchesOf(pattern);
    if (paths.length === 0) {
      const what = /[*?[{]/.test(pattern) ? `no file matches ${pattern}` : `there is no file ${pattern}`;
      report(
        new VirtError('io', `input "component": ${what}`, {
          hint: 'check the path, and that the build ran before this step',
        }),
      );
    }
    for (const path of paths) found.add(path);
  }
  return [...found];
}

function matchesOf(pattern: string): string[] {
  return globSync(pattern)
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .sort();
}

function outputPattern(output: string, components: number, report: Report): string {
  const isFolder =
    output.endsWith('/') || (output !== '' && statSync(output, { throwIfNoEntry: false })?.isDirectory() === true);
  if (output.includes(PLACE)) return output;
  if (isFolder) return join(output, `${PLACE}.virt.wasm`);
  if (components <= 1) return output === '' ? 'virt.wasm' : output;
  if (output.endsWith('.wasm')) {
    const what = `input "output" names one file, ${output}, for ${components} components`;
    report(new VirtError('usage', what, { hint: 'name a directory, or write {name} into it' }));
  }
  return join(output === '' ? 'virt' : output, `${PLACE}.virt.wasm`);
}
