import { describe, expect, it } from 'vitest';
import { diff } from '../../src/capabilities/diff.ts';
import { inventoryOf } from '../../src/capabilities/inventory.ts';
import type { ComponentInventory } from '../../src/capabilities/model.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { takeInventory } from '../../src/take-inventory.ts';
import { virtualize } from '../../src/virtualize.ts';
import { parseWat } from '../support/wat.ts';

type Settings = Parameters<typeof policyFrom>[0];

const component = (...imports: readonly string[]): Promise<Uint8Array> =>
  parseWat(`(component ${imports.map((item) => `(import ${item})`).join(' ')})`);

async function inventory(bytes: Uint8Array, settings?: Settings): Promise<ComponentInventory> {
  const policy = settings === undefined ? undefined : policyFrom(settings);
  return takeInventory(bytes, { name: 'app.wasm', policy }).inventory;
}

async function findings(base: Uint8Array, head: Uint8Array, settings?: Settings): Promise<readonly string[]> {
  const [before, after] = [await inventory(base, settings), await inventory(head, settings)];
  const { components } = diff(inventoryOf([before]), inventoryOf([after]));
  return components.flatMap((each) => each.findings.map(({ change, capability }) => `${change} ${capability}`));
}

const GET = '(instance (export "get" (func (result string))))';
const left = (version = '1.0.0', id = 'db:test') =>
  `"left" (implements "acme:db/store@${version}") (external-id "${id}") ${GET}`;
const right = `"right" (implements "acme:db/store@1.0.0") (external-id "db:prod") ${GET}`;
const ENVIRONMENT = '(instance (export "get-environment" (func (result (list (tuple string string))))))';
const own = `"wasi:cli/environment@0.2.6" ${ENVIRONMENT}`;
const extra = `"extra" (implements "wasi:cli/environment@0.2.6") (external-id "host:secrets") ${ENVIRONMENT}`;

describe('an import is its interface, its own name and its external id', () => {
  it.each([
    [
      'a second import of one interface',
      [left()],
      [left(), right],
      ['gained import:right: acme:db/store@1 ("db:prod")'],
    ],
    [
      'another external id',
      [left()],
      [left('1.0.0', 'db:prod')],
      ['gained import:left: acme:db/store@1 ("db:prod")', 'lost import:left: acme:db/store@1 ("db:test")'],
    ],
    [
      'another major version',
      [left()],
      [left('2.0.0')],
      ['gained import:left: acme:db/store@2 ("db:test")', 'lost import:left: acme:db/store@1 ("db:test")'],
    ],
    ['a version of the same track', [left()], [left('1.7.3')], []],
    [
      'an interface of WASI under a name of its own',
      [own],
      [own, extra],
      ['gained import:extra: wasi:cli/environment@0.2 ("host:secrets")'],
    ],
    [
      'an instance with another plain name',
      [`"cache" ${GET}`],
      [`"secrets" ${GET}`],
      ['gained import:secrets', 'lost import:cache'],
    ],
    [
      'a function in a nested instance',
      [`"cache" ${GET}`],
      [`"cache" ${GET}`, `"acme:vault/keys" (instance (export "inner" ${GET}))`],
      ['gained import:acme:vault/keys'],
    ],
    [
      'a function in a nested instance, moved out of it under a name with a dot',
      ['"x" (instance (export "a:b/c@1.0.0-x" (instance (export "f" (func)))))'],
      ['"x" (instance (export "a:b/c@1.0.0-x.f" (func)))'],
      ['gained import:x', 'lost import:x'],
    ],
    [
      'one more function of an interface that nobody knows',
      ['"acme:log/sink@1.0.0" (instance (export "write" (func)))'],
      ['"acme:log/sink@1.0.0" (instance (export "write" (func)) (export "erase" (func)))'],
      ['widened import:acme:log/sink@1'],
    ],
    [
      'the first version of what had none',
      [`"acme:db/store" (instance (export "get" ${GET}))`],
      [`"acme:db/store" (instance (export "get" ${GET}))`, `"acme:db/store@2.0.0" (instance (export "get" ${GET}))`],
      ['gained import:acme:db/store@2'],
    ],
    [
      'a pre-release that the suffix of a version tells',
      [`"acme:db/store@1" (versionsuffix ".0.0") ${GET}`],
      [`"acme:db/store@1" (versionsuffix ".0.0-alpha") ${GET}`],
      ['gained import:acme:db/store@1.0.0-alpha', 'lost import:acme:db/store@1'],
    ],
    [
      'an interface of WASI that calls itself "wasi"',
      [own],
      [own, extra.replace('"extra"', '"wasi"')],
      ['gained import:wasi: wasi:cli/environment@0.2 ("host:secrets")'],
    ],
    [
      'one more function of an instance that is called like one of its own',
      ['"log" (instance (export "log" (func)))'],
      ['"log" (instance (export "log" (func)) (export "erase" (func)))'],
      ['widened import:log'],
    ],
    [
      'an instance in place of a function',
      ['"log" (func)'],
      ['"log" (instance (export "open" (func)) (export "send" (func)))'],
      ['gained import:log', 'lost import:log()'],
    ],
    [
      'an instance in place of a function, with a function of that name',
      ['"log" (func)'],
      ['"log" (instance (export "log" (func)))'],
      ['gained import:log', 'lost import:log()'],
    ],
    [
      'an instance in place of a function that has the name of an interface',
      ['"acme:db/store@1.0.0" (func)'],
      ['"acme:db/store@1.0.0" (instance (export "acme:db/store@1.0.0" (func)))'],
      ['gained import:acme:db/store@1', 'lost import:acme:db/store@1()'],
    ],
    [
      'an external id of an interface of WASI',
      [own],
      [own.replace(' (instance', ' (external-id "host:secrets") (instance')],
      ['gained import:wasi:cli/environment@0.2 ("host:secrets")', 'calls import:wasi:cli/environment@0.2'],
    ],
    [
      'an external id with a line separator, which JSON leaves as it is',
      [own],
      [own.replace(' (instance', ' (external-id "host:\u2028secrets") (instance')],
      ['gained import:wasi:cli/environment@0.2 ("host:\u2028secrets")', 'calls import:wasi:cli/environment@0.2'],
    ],
    [
      'another interface under the name of a module of Node',
      [`"fs" (implements "acme:db/store@1.0.0") ${GET}`],
      [`"fs" (implements "acme:vault/keys@1.0.0") ${GET}`],
      ['gained import:fs: acme:vault/keys@1', 'lost import:fs: acme:db/store@1'],
    ],
    [
      'an interface under the name of a module of Node, which said before that it is none',
      [`"fs" ${GET}`],
      [`"fs" (implements "acme:vault/keys@1.0.0") ${GET}`],
      ['gained import:fs: acme:vault/keys@1', 'lost import:fs'],
    ],
    ['a function of the world', ['"log" (func)'], ['"log" (func)', '"send" (func)'], ['gained import:send()']],
  ])('%s', async (_, before, after, expected) => {
    const [base, head] = [await component(...before), await component(...after)];
    expect(await findings(base, head)).toEqual(expected);
    expect(await findings(base, head, { 'allow-all': true })).toEqual(expected);
    expect(await findings(head, head)).toEqual([]);
  });
});

it('an attribute inside an import, by which two could differ, is refused', async () => {
  const imports = (inside: string): Promise<Uint8Array> => component(`"a:b/c@1.0.0" (instance ${inside})`);
  for (const inside of [
    '(export "a" (external-id "db:test") (func))',
    '(export "a" (implements "a:b/c") (instance))',
    '(export "b" (instance (export "a" (external-id "db:test") (func))))',
  ]) {
    await expect(imports(inside).then((bytes) => inventory(bytes))).rejects.toThrow(/"a" has the attribute .* inside/);
  }
});

describe('a module or a component that the host hands over is told, though nobody can tell what is in it', () => {
  const MODULE = '(core module (export "f" (func)))';

  it.each([
    [
      'beside a function',
      `"acme:a/b" ${GET}`,
      `"acme:a/b" (instance (export "get" (func (result string))) (export "m" ${MODULE}))`,
    ],
    ['in place of a function', '"m" (func)', `"m" ${MODULE}`],
  ])('%s', async (_, before, after) => {
    const [base, head] = [await component(before), await component(after)];
    const [only, ...others] = await findings(base, head);
    expect(only).toMatch(before.includes('(func)') ? /^gained import:m$/ : /^widened import:/);
    expect(others).toEqual(before.includes('"m" (func)') ? ['lost import:m()'] : []);
  });
});

describe('a policy can name one import', () => {
  const imported = async (bytes: Uint8Array, settings: Settings): Promise<readonly string[]> =>
    virtualize(bytes, policyFrom(settings)).result.imports.map(({ name }) => name);

  it.each<[Settings, readonly string[]]>([
    [{ 'deny-imports': '*' }, []],
    [{ 'deny-imports': '*', 'allow-imports': 'left' }, ['left']],
    [{ 'deny-imports': '*', 'allow-imports': 'acme:db/store' }, ['left', 'right']],
    [{ 'deny-imports': '*', 'allow-imports': 'right: acme:db/store ("db:prod")' }, ['right']],
    [{ 'deny-imports': '*', 'allow-imports': 'right: acme:db/store ("db:test")' }, []],
    [{ 'deny-imports': 'acme:db/*', 'allow-imports': 'left' }, ['left']],
    [{ 'deny-imports': 'left', 'allow-imports': 'left' }, ['right']],
    [{ 'deny-imports': 'left' }, ['right']],
    [{}, ['left', 'right']],
  ])('%j', async (settings, expected) => {
    expect(await imported(await component(left(), right), settings)).toEqual(expected);
  });

  it('of WASI only together with the interface, for a name is the choice of whoever imports', async () => {
    const bytes = await component(own, extra);
    expect(await imported(bytes, { 'allow-imports': 'extra' })).toEqual([]);
    expect(await imported(bytes, { 'allow-imports': 'extra: wasi:cli/environment' })).toEqual(['extra']);
    expect(await imported(bytes, { 'allow-env': true })).toEqual(['extra', 'wasi:cli/environment@0.2.6']);
    expect(await imported(bytes, { 'allow-env': true, 'deny-imports': 'extra' })).toEqual([
      'wasi:cli/environment@0.2.6',
    ]);
  });

  it('grants what its interface gives, and says so', async () => {
    const { granted, needs } = await inventory(await component(own, extra), {
      'allow-imports': 'extra: wasi:cli/environment',
    });
    expect(granted.map(({ capability }) => capability)).toContain('env:*');
    expect(needs.map(({ capability }) => capability)).toContain('env:*');
  });
});

describe('reach, not presence', () => {
  it.each<[string, readonly string[]]>([
    ['get-directories get-type get-flags stat write-via-stream', []],
    ['get-type open-at', []],
    ['get-directories open-at', ['fs.read:*', 'fs.write:*']],
    ['get-directories stat-at', ['fs.read:*']],
    ['get-directories read-directory', ['fs.read:*']],
    ['get-directories unlink-file-at', ['fs.write:*']],
  ])('files: %s', async (functions, expected) => {
    const bytes = await filesWorld(functions.split(' '));
    expect((await inventory(bytes)).asks.map(({ capability }) => capability)).toEqual(expected);
  });
});

/** A component that imports these functions of `wasi:filesystem`, and no others. */
async function filesWorld(functions: readonly string[]): Promise<Uint8Array> {
  const types = functions
    .filter((func) => func !== 'get-directories')
    .map((func) => `(export "[method]descriptor.${func}" (func (param "self" (borrow $d))))`);
  const directories = functions.includes('get-directories')
    ? '(export "get-directories" (func (result (list (tuple (own $d) string)))))'
    : '';
  return parseWat(`(component
    (import "wasi:filesystem/types@0.2.6" (instance $types (export "descriptor" (type $d (sub resource))) ${types.join(' ')}))
    (alias export $types "descriptor" (type $descriptor))
    (import "wasi:filesystem/preopens@0.2.6" (instance (alias outer 1 $descriptor (type $t)) (export "descriptor" (type $d (eq $t))) ${directories})))`);
}

describe('what no other setting owns', () => {
  it('is granted by allow-imports, by allow-all, and by what is suggested', async () => {
    const bytes = await component('"wasi:cli/run@0.2.6" (instance (export "run" (func (result (result)))))');
    const { asks } = await inventory(bytes);
    expect(asks.map(({ capability }) => capability)).toEqual(['import:wasi:cli/run@0.2']);
    expect(virtualize(bytes, policyFrom({})).result.imports).toEqual([]);
    for (const settings of [{ 'allow-all': true }, { 'allow-imports': 'wasi:cli/run' }] as const) {
      expect(virtualize(bytes, policyFrom(settings)).unchanged).toBe(true);
    }
  });

  it('is the next handler of HTTP, whatever origins are listed', async () => {
    const bytes = await component('"wasi:http/incoming-handler@0.2.6" (instance (export "handle" (func)))');
    expect((await inventory(bytes)).asks.map(({ capability }) => capability)).toEqual(['http.next']);
    const list = { 'allow-http': 'https://a.example' } as const;
    expect((await inventory(bytes, list)).needs).toEqual([]);
    expect((await inventory(bytes, { ...list, 'allow-imports': 'wasi:http/incoming-handler' })).needs).toMatchObject([
      { capability: 'http.next' },
    ]);
  });
});
