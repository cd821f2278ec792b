import { describe, expect, it } from 'vitest';
import { capabilitiesOf, withoutVersion } from '../../src/capabilities/calls.ts';
import { parseInterfaceName } from '../../src/component/names.ts';
import { inspect } from '../../src/virtualize.ts';
import { type WasiVersion, worldComponent } from '../support/wit.ts';

const of = (iface: string, func: string): readonly string[] =>
  capabilitiesOf({ name: iface, id: parseInterfaceName(iface) }, func);

describe('every function of WASI', () => {
  it.each<WasiVersion>(['0.2.12', '0.3.0'])('%s has the capability that a reviewer gave it', async (version) => {
    const { imports } = inspect(await worldComponent(version));
    const lines = imports.flatMap((item) =>
      item.functions.map(
        (func) => `${capabilitiesOf(item, func).join(' ') || '-'}\t${withoutVersion(item.name)} ${func}`,
      ),
    );
    expect(lines.length).toBeGreaterThan(120);
    await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot(`golden/calls-${version}.txt`);
  });
});

describe('a function that no release has', () => {
  it.each([
    ['wasi:sockets/tcp@0.2.99', '[method]tcp-socket.teleport', ['net.connect:*://*:*', 'net.listen:*://*:*']],
    ['wasi:filesystem/types@0.2.99', '[method]descriptor.shred', ['fs.read:*', 'fs.write:*']],
    ['wasi:clocks/monotonic-clock@0.2.99', 'rewind', ['clock.timer', 'clock.monotonic']],
    ['wasi:http/websockets@0.4.0', 'connect', ['http.egress:*://*:*']],
    ['wasi:http/types@0.2.6', 'send-now', ['http.egress:*://*:*']],
    ['wasi:sockets/network@0.2.6', 'dial', ['net.connect:*://*:*', 'net.listen:*://*:*']],
    ['wasi:sockets/raw@0.2.0', 'connect.create', ['net.connect:*://*:*', 'net.listen:*://*:*']],
    ['wasi:io/evil@0.2.0', 'exec', ['import:wasi:io/evil@0.2']],
    ['wasi:io/streams@0.2.6', 'exec', ['import:wasi:io/streams@0.2']],
    ['wasi:cli/environment@0.2.0', 'secrets-and-initial-cwd', ['env:*', 'args', 'cwd']],
    ['wasi:cli/credentials@0.2.99', 'get', ['import:wasi:cli/credentials@0.2']],
    ['wasi:keyvalue/store@0.2.0-draft', 'open', ['import:wasi:keyvalue/store@0.2.0-draft']],
    ['acme:log/sink@1.0.0', 'write', ['import:acme:log/sink@1']],
  ])('%s %s counts as the most that its interface gives', (iface, func, capabilities) => {
    expect(of(iface, func)).toEqual(capabilities);
  });

  it('of the world itself is an interface of its own', () => {
    expect(capabilitiesOf({ name: 'log', id: undefined }, 'log')).toEqual(['import:log']);
  });

  it('of an instance with a plain name is known by that name', () => {
    expect(capabilitiesOf({ name: 'cache', id: undefined }, 'get')).toEqual(['import:cache']);
  });

  it('is known by its own name and by what it says that it implements, also where jco takes the name for one of Node', () => {
    const id = parseInterfaceName('acme:db/store@1.0.0');
    expect(capabilitiesOf({ name: 'left', id }, 'get')).toEqual(['import:left: acme:db/store@1']);
    expect(capabilitiesOf({ name: 'fs', id }, 'get')).toEqual(['import:fs: acme:db/store@1']);
    expect(of('node:fs/promises@1.0.0', 'get')).toEqual(['import:node:fs/promises']);
    expect(capabilitiesOf({ name: 'left', id: parseInterfaceName('node:fs/promises') }, 'get')).toEqual([
      'import:left: node:fs/promises',
    ]);
    expect(capabilitiesOf({ name: 'fs', id: parseInterfaceName('wasi:random/random@0.2.6') }, 'get')).toEqual([
      'random',
      'import:fs: wasi:random/random@0.2',
    ]);
  });
});
