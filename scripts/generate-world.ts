/**
 * Writes what WASI declares, as components without code that import all of it, to `src/adapter/generated/`: what imports
 * are compared with, and what an adapter stands for that is made without a component. `--check` only says whether what is
 * there is current.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentEmbed, componentNew } from '@bytecodealliance/jco-transpile/wasm-tools';
import { decode } from '../src/component/decode.ts';
import { encode } from '../src/component/encode.ts';
import { resolve } from '../src/component/resolve.ts';
import { writeGenerated } from './generated.ts';

const BUILTIN = join(import.meta.dirname, '../node_modules/@bytecodealliance/jco/lib/wit/builtin');

/** `wasi:config` has no release; hosts offer these drafts. */
const CONFIG = `package wasi:config@0.2.0-draft {
  interface store {
    variant error { upstream(string), io(string) }
    get: func(key: string) -> result<option<string>, error>;
    get-all: func() -> result<list<tuple<string, string>>, error>;
  }
  interface runtime {
    variant config-error { upstream(string), io(string) }
    get: func(key: string) -> result<option<string>, config-error>;
    get-all: func() -> result<list<tuple<string, string>>, config-error>;
  }
}
package wasi:config@0.2.0-rc.1 {
  interface store {
    variant error { upstream(string), io(string) }
    get: func(key: string) -> result<option<string>, error>;
    get-all: func() -> result<list<tuple<string, string>>, error>;
  }
}`;

/** Interfaces that a component may import, also those that most export. */
await write('world', '0.2.12', ['http/types', 'http/outgoing-handler', 'http/incoming-handler', 'cli/run'], {
  packages: CONFIG,
  imports: ['wasi:config/store@0.2.0-rc.1', 'wasi:config/runtime@0.2.0-draft'],
});
await write('world3', '0.3.0', ['http/types', 'http/client', 'http/handler', 'cli/run'], { packages: '', imports: [] });

async function write(
  name: string,
  version: string,
  interfaces: readonly string[],
  others: { readonly packages: string; readonly imports: readonly string[] },
): Promise<void> {
  const folder = join(BUILTIN, version);
  const packages = readdirSync(folder).map((each) =>
    readFileSync(join(folder, each, 'package.wit'), 'utf8')
      .replace(/^package ([^;]+);/m, 'package $1 {')
      // What is behind a feature gate is declared as well.
      .replace(/^ *@unstable\(.*\)\n/gm, '')
      .concat('\n}'),
  );
  const imports = [...interfaces.map((each) => `wasi:${each}@${version}`), ...others.imports];
  const world = `world all { include wasi:cli/imports@${version}; ${imports.map((each) => `import ${each};`).join(' ')} }`;
  const witSource = ['package generated:all;', ...packages, others.packages, world].join('\n');
  const core = await componentEmbed({ witSource, world: 'generated:all/all', dummy: true });
  const { sections } = decode(await componentNew(core, []));
  const code = sections.findIndex((section) => section.kind === 'core module');
  const bytes = encode({ sections: sections.slice(0, code) });
  const count = resolve(decode(bytes)).imports.length;
  writeGenerated(name, `the WIT packages of WASI ${version}`, bytes);
  process.stdout.write(`WASI ${version}: ${count} imports, ${bytes.length} bytes\n`);
}
