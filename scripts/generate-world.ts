/**
 * Writes the imports of the whole WASI 0.2 world, as a component without code, to `src/adapter/generated/`: what an
 * adapter stands for that is made without a component. `--check` only says whether what is there is current.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentEmbed, componentNew } from '@bytecodealliance/jco-transpile/wasm-tools';
import { decode } from '../src/component/decode.ts';
import { encode } from '../src/component/encode.ts';
import { resolve } from '../src/component/resolve.ts';
import { writeGenerated } from './generated.ts';

const VERSION = '0.2.12';
const WIT = join(import.meta.dirname, '../node_modules/@bytecodealliance/jco/lib/wit/builtin', VERSION);

/** `wasi:config`, which has no release; hosts offer this draft. */
const CONFIG = `package wasi:config@0.2.0-rc.1 {
  interface store {
    variant error { upstream(string), io(string) }
    get: func(key: string) -> result<option<string>, error>;
    get-all: func() -> result<list<tuple<string, string>>, error>;
  }
}`;

const packages = readdirSync(WIT).map((folder) =>
  readFileSync(join(WIT, folder, 'package.wit'), 'utf8')
    .replace(/^package ([^;]+);/m, 'package $1 {')
    .concat('\n}'),
);
const world = `world all {
  include wasi:cli/imports@${VERSION};
  import wasi:http/types@${VERSION};
  import wasi:http/outgoing-handler@${VERSION};
  import wasi:config/store@0.2.0-rc.1;
}`;
const witSource = ['package generated:all;', ...packages, CONFIG, world].join('\n');
const core = await componentEmbed({ witSource, world: 'generated:all/all', dummy: true });
const { sections } = decode(await componentNew(core, []));
const code = sections.findIndex((section) => section.kind === 'core module');
const bytes = encode({ sections: sections.slice(0, code) });
const imports = resolve(decode(bytes)).imports.length;
writeGenerated('world', 'the WIT packages of WASI 0.2', bytes);
process.stdout.write(`${imports} imports, ${bytes.length} bytes\n`);
