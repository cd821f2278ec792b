import { describe, expect, it } from 'vitest';
import { interfaceOf, parseInterfaceName, resourceOfName, track } from '../../src/component/names.ts';

describe('parseInterfaceName', () => {
  it('takes an interface name apart', () => {
    expect(parseInterfaceName('wasi:cli/environment@0.2.6')).toEqual({
      namespace: 'wasi',
      package: 'cli',
      interface: 'environment',
      version: '0.2.6',
    });
    expect(parseInterfaceName('acme:log/sink')?.version).toBeUndefined();
    expect(parseInterfaceName('wasi:config/store@0.2.0-rc.1')?.version).toBe('0.2.0-rc.1');
  });

  it('knows no other names', () => {
    for (const name of ['plain', '[method]r.m', 'unlocked-dep=<a:b>', 'a:b', 'a:b/c/d'])
      expect(parseInterfaceName(name)).toBeUndefined();
  });
});

describe('interfaceOf', () => {
  it('believes what an import says it implements, not what it is called', () => {
    const attributes = [{ kind: 'implements', value: 'wasi:http/outgoing-handler@0.2.6' }] as const;
    expect(interfaceOf({ name: 'harmless', attributes })).toMatchObject({ namespace: 'wasi', package: 'http' });
  });

  it('takes plain names for what they are and refuses those that nobody can tell apart', () => {
    for (const name of ['plain', 'two-words', '[constructor]r', '[method]r.m', '[static]r.m']) {
      expect(interfaceOf({ name, attributes: [] })).toBeUndefined();
    }
    for (const name of ['wasi:cli/sub/environment', 'WASI:cli/exit', 'unlocked-dep=<wasi:cli>', 'wasi:cli', '']) {
      expect(() => interfaceOf({ name, attributes: [] })).toThrow('is neither that of an interface nor a plain one');
    }
  });
});

it('resourceOfName finds the resource of a method, static function or constructor', () => {
  expect(['[method]r.m', '[static]a-b.m', '[constructor]c', 'f'].map(resourceOfName)).toEqual([
    'r',
    'a-b',
    'c',
    undefined,
  ]);
});

it('track says which versions stand for one another', () => {
  expect(['0.2.6', '0.2.12', '1.4.0', '0.0.3', '0.2.0-rc.1'].map(track)).toEqual([
    '0.2',
    '0.2',
    '1',
    '0.0.3',
    '0.2.0-rc.1',
  ]);
});
