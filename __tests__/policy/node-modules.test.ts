import { builtinModules } from 'node:module';
import { transpileBytes } from '@bytecodealliance/jco-transpile';
import { describe, expect, it } from 'vitest';
import { explainComponent, explanationOf } from '../../src/capabilities/explanation.ts';
import { kindOfName } from '../../src/component/names.ts';
import { DENY_ALL } from '../../src/policy/model.ts';
import { isNodeModule, NODE_LABEL } from '../../src/policy/node-modules.ts';
import { renderComponent } from '../../src/report/terminal-component.ts';
import { renderExplanation } from '../../src/report/terminal-explanation.ts';
import { takeInventory } from '../../src/take-inventory.ts';
import { virtualize } from '../../src/virtualize.ts';
import { type NamedImport, namedGuest } from '../support/named-guest.ts';
import { parseWat } from '../support/wat.ts';

/** As an import could name a module: `fs`, `node:fs/promises`; `undefined` for a name that no import can have. */
function importName(module: string): string | undefined {
  const bare = module.replace(/^node:/, '');
  const name = bare.includes('/') ? `node:${bare}` : bare;
  try {
    kindOfName(name);
    // Some have their prefix as a part of their name, and without it are none.
    return module === `node:${name}` ? undefined : name;
  } catch {
    return undefined;
  }
}

const IMPORTS: readonly NamedImport[] = [
  { label: 'fs', name: 'fs' },
  { label: 'os', name: 'os', implements: 'acme:db/store@1.0.0' },
  { label: 'left', name: 'left', implements: 'node:path/win32' },
  { label: 'posix', name: 'node:path/posix@1.0.0' },
  { label: 'util', name: 'util', bare: true },
];

describe('what jco takes for a module of Node', () => {
  it('is every built-in module that an import can name', () => {
    const names = builtinModules.flatMap((module) => importName(module) ?? []);
    expect(names).toEqual(expect.arrayContaining(['fs', 'os', 'node:fs/promises', 'node:test/reporters']));
    expect(names.filter((name) => !isNodeModule(name))).toEqual([]);
  });

  it('is nothing else', () => {
    for (const name of ['FS', 'fs-extra', 'left', 'acme:fs/promises', 'node:fs/more', 'node:fs', 'promises', 'sqlite'])
      expect(isNodeModule(name), name).toBe(false);
  });

  it('is what it makes of the import: by its own name, whatever it implements, and without a version', async () => {
    const guest = await namedGuest(IMPORTS);
    const { files } = await transpileBytes(guest, { name: 'component', wasiShim: false });
    const [, code] = Object.entries(files).find(([name]) => name.endsWith('component.js')) ?? [];
    const modules = [
      ...Buffer.from(code ?? '')
        .toString()
        .matchAll(/^import .* from '(.*)';$/gm),
    ].map(([, from]) => from);
    expect(modules.sort()).toEqual(['fs', 'left', 'node:path/posix', 'os', 'util']);
    expect(modules.filter((name) => isNodeModule(name ?? ''))).toEqual(['fs', 'node:path/posix', 'os', 'util']);
  });

  it('is labelled where it passes: in the report, and by inspect and explain', async () => {
    const guest = await namedGuest(IMPORTS);
    const { remaining } = virtualize(guest, DENY_ALL);
    expect(Object.fromEntries(remaining.map((item) => [item.interface, item.reason]))).toEqual({
      fs: `not a WASI interface: ${NODE_LABEL}`,
      left: 'not a WASI interface: passes unless deny-imports names it',
      'node:path/posix@1.0.0': `not a WASI interface: ${NODE_LABEL}`,
      os: `not a WASI interface: ${NODE_LABEL}`,
      util: `not a WASI interface: ${NODE_LABEL}`,
    });
    const { inventory } = takeInventory(guest, { name: 'app.wasm', policy: DENY_ALL });
    const wide = { width: 1000, colour: false };
    const lines = [
      renderComponent(inventory, wide),
      renderExplanation(explanationOf([explainComponent(inventory, DENY_ALL)]), wide),
    ].map((text) => text.split('\n').filter((line) => line.includes(NODE_LABEL)));
    expect(lines).toEqual([
      [
        `  import:fs (get): enforced by the host (${NODE_LABEL})`,
        `  import:node:path/posix (get): enforced by the host (${NODE_LABEL})`,
        `  import:os: acme:db/store@1 (get): enforced by the host (${NODE_LABEL})`,
        `  import:util(): enforced by the host (${NODE_LABEL})`,
      ],
      [
        `import:fs (get), import:node:path/posix (get), import:os: acme:db/store@1 (get), import:util(): outside wasi:, ${NODE_LABEL}`,
      ],
    ]);
  });

  it('is labelled where a setting grants it under such a name, too', async () => {
    const guest = await parseWat(`(component (import "crypto" (implements "wasi:random/random@0.2.6")
      (instance (export "get-random-u64" (func (result u64))))))`);
    const { remaining } = virtualize(guest, { ...DENY_ALL, random: 'allow' });
    expect(remaining.map(({ reason }) => reason)).toEqual([`allow-random: ${NODE_LABEL}`]);
  });
});
