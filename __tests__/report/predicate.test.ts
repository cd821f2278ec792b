import { expect, test } from 'vitest';
import { PREDICATE_TYPE, renderPredicate } from '../../src/report/predicate.ts';
import { ask, component, grant } from './inventories.ts';

const INVENTORY = component('/home/me/app.wasm', {
  granted: [
    grant('env:LANG', 4, { reason: 'the language of messages', expires: '2027-01-31' }),
    grant('fs.read:/site', '--mount=/site=/home/me/site', { by: 'adapter' }),
  ],
  asks: [
    ask('env:*', 'wasi:cli/environment@0.2.6 get-environment'),
    ask('fs.read:*', 'wasi:filesystem/types@0.2.6 [method]descriptor.read'),
    ask('import:acme:log/sink', 'acme:log/sink@1.0.0 write', { functions: ['write'] }),
  ],
  policy: { sha256: 'd'.repeat(64), file: '/home/me/wasi-virt.yaml' },
});

test('the type is a URI', () => {
  expect(URL.canParse(PREDICATE_TYPE)).toBe(true);
});

test('a predicate says what is asked for, granted and needed, and who enforces it', () => {
  expect(renderPredicate(INVENTORY, '1.2.3')).toEqual({
    tool: { name: 'wasi-virt', version: '1.2.3' },
    component: { digest: { sha256: 'a'.repeat(64) }, size: 250_000 },
    adapter: { digest: { sha256: 'b'.repeat(64) }, size: 1_234 },
    result: { digest: { sha256: 'c'.repeat(64) }, size: 251_234 },
    policy: { digest: { sha256: 'd'.repeat(64) } },
    asks: [
      { capability: 'env:*', outcome: 'narrowed' },
      { capability: 'fs.read:*', outcome: 'virtual' },
      { capability: 'import:acme:log/sink', functions: ['write'], outcome: 'host' },
    ],
    granted: [
      { capability: 'env:LANG', by: 'host' },
      { capability: 'fs.read:/site', by: 'adapter' },
    ],
    needs: [
      { capability: 'env:LANG', enforcedBy: 'virt.wasm' },
      { capability: 'import:acme:log/sink', functions: ['write'], enforcedBy: 'host' },
    ],
  });
});

test('a predicate has no path of the machine, and no words of the author of the policy', () => {
  expect(JSON.stringify(renderPredicate(INVENTORY, '1.2.3'))).not.toMatch(/home|yaml|language|2027/);
});

test('without a policy there is neither adapter nor result', () => {
  const predicate = renderPredicate(component('app.wasm'), '1.2.3');
  expect(predicate).toMatchObject({ policy: null, adapter: null, result: null });
});
