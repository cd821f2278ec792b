import { parseWat } from './wat.ts';

/** What a guest imports under a name: a function `get`, in an instance or by itself. */
export interface NamedImport {
  /** What it is called in the guest's own interface. */
  readonly label: string;
  readonly name: string;
  readonly implements?: string;
  /** The import is the function itself. */
  readonly bare?: true;
}

/** One of each kind, and two that have a name in common with something else. */
export const NAMED: readonly NamedImport[] = [
  { label: 'fs', name: 'fs' },
  { label: 'left', name: 'left', implements: 'acme:db/store@1.0.0' },
  { label: 'right', name: 'right', implements: 'acme:db/store@1.0.0' },
  { label: 'store', name: 'acme:db/store@2.0.0' },
  { label: 'log', name: 'acme:log/sink' },
  { label: 'node', name: 'node:fs/promises' },
  { label: 'print', name: 'print', bare: true },
  // The adapter has to call what the world itself imports by some name too.
  { label: 'world', name: 'world' },
];

/** The interface of the guest's, with a function for each import that calls it. */
export const CALLS = 'acme:guest/calls';

/** A component that calls each of its imports when it is told to, and gives what it got. */
export async function namedGuest(imports: readonly NamedImport[] = NAMED): Promise<Uint8Array> {
  const got = '(func (result u32))';
  const lines = imports.flatMap(({ label, name, bare, implements: iface }) => {
    const attribute = iface === undefined ? '' : `(implements "${iface}") `;
    return bare
      ? [`(import "${name}" (func $${label} (result u32)))`, `(core func $${label} (canon lower (func $${label})))`]
      : [
          `(import "${name}" ${attribute}(instance $${label} (export "get" ${got})))`,
          `(core func $${label} (canon lower (func $${label} "get")))`,
        ];
  });
  const core = imports.map(
    ({ label }) =>
      `(import "" "${label}" (func $${label} (result i32))) (func (export "${label}") (result i32) (call $${label}))`,
  );
  // Imports of a module stand before its functions.
  const [asked, made] = [0, 1].map((part) => core.map((text) => text.split(/(?<=\)\)\)) (?=\(func)/)[part] ?? ''));
  const given = imports.map(({ label }) => `(export "${label}" (func $${label}))`);
  const lifted = imports.map(
    ({ label }) => `(func $call-${label} (result u32) (canon lift (core func $i "${label}")))`,
  );
  const called = imports.map(({ label }) => `(export "${label}" (func $call-${label}))`);
  return parseWat(`(component
    ${lines.join('\n')}
    (core module $m ${asked?.join(' ')} ${made?.join(' ')})
    (core instance $i (instantiate $m (with "" (instance ${given.join(' ')}))))
    ${lifted.join('\n')}
    (instance $calls ${called.join(' ')})
    (export "${CALLS}" (instance $calls)))`);
}
