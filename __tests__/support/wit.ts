import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentEmbed, componentNew } from '@bytecodealliance/jco-transpile/wasm-tools';

export type WasiVersion = `0.2.${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}` | '0.3.0';

const BUILTIN = join(import.meta.dirname, '../../node_modules/@bytecodealliance/jco/lib/wit/builtin');

/** What later releases of 0.2 added: the release, and where it stands in the WIT. */
const ADDED: readonly (readonly [patch: number, text: RegExp])[] = [
  [1, /^ *exit-with-code: func.*\n/gm],
  [1, /^interface timezone \{[\s\S]*?^\}\n/gm],
  [1, /^ *import (?:wasi:clocks\/)?timezone.*;\n/gm],
  [2, /^ *type field-name = field-key;\n/gm],
  [2, /^ *network-error-code: func.*\n/gm],
  [4, /^ *send-informational: func\([^;]*;\n/gm],
];

/** The packages of a WASI release as one nested source. Older releases are the newest one without what came later. */
export function wasiPackages(version: WasiVersion): string {
  const newest = version.startsWith('0.3') ? '0.3.0' : '0.2.12';
  const folder = join(BUILTIN, newest);
  const text = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name, 'package.wit'), 'utf8'))
    .map((source) => source.replace(/^package ([^;]+);/m, 'package $1 {').concat('\n}\n'))
    .join('')
    // Functions that are behind a feature gate count as well.
    .replace(/^ *@unstable\(.*\)\n/gm, '');
  if (version === newest) return text;
  const patch = Number(version.split('.')[2]);
  const older = ADDED.filter(([added]) => added > patch).reduce((source, [, later]) => source.replace(later, ''), text);
  const renamed = older.replaceAll(`@${newest}`, `@${version}`);
  return patch < 2 ? renamed.replaceAll(/\bfield-name\b(?!:)/g, 'field-key') : renamed;
}

const IMPORTS: Readonly<Record<'0.2' | '0.3', readonly string[]>> = {
  '0.2': ['include wasi:cli/imports@V;', 'import wasi:http/types@V;', 'import wasi:http/outgoing-handler@V;'],
  '0.3': ['include wasi:cli/imports@V;', 'import wasi:http/types@V;', 'import wasi:http/client@V;'],
};

/** A component of dummy functions that imports every function of a WASI release. */
export function worldComponent(version: WasiVersion, exports: readonly string[] = []): Promise<Uint8Array> {
  const lines = IMPORTS[version.startsWith('0.3') ? '0.3' : '0.2'];
  return dummyComponent(version, [...lines, ...exports.map((name) => `export ${name}@V;`)].join(' '));
}

/**
 * A component of dummy functions for a world. `@V` in `body` stands for the version.
 * @param packages further ones that the world imports
 */
export async function dummyComponent(version: WasiVersion, body: string, packages = ''): Promise<Uint8Array> {
  const world = `world all { ${body.replaceAll('@V', `@${version}`)} }`;
  const witSource = `package tests:all;\n${wasiPackages(version)}\n${packages.replaceAll('@V', `@${version}`)}\n${world}`;
  return componentNew(await componentEmbed({ witSource, world: 'tests:all/all', dummy: true }), []);
}
