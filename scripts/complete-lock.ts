/**
 * `npm run lock`, after a change of dependencies: completes `package-lock.json`. A registry that lacks the builds of
 * some package for other platforms makes npm leave these out, and then `npm ci` refuses the file everywhere; and where
 * packages were fetched from is nobody's business.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

interface Entry {
  readonly version?: string;
  resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const FILE = join(import.meta.dirname, '../package-lock.json');
const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'freebsd', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ppc64', 's390x', 'ia32', 'riscv64', 'loong64', 'wasm32'];

const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(FILE, 'utf8'));
let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const sibling = `${path.slice(0, path.lastIndexOf('node_modules/'))}node_modules/${name}`;
    const present = [`${path}/node_modules/${name}`, sibling, `node_modules/${name}`].some((at) => {
      const found = lock.packages[at];
      return found !== undefined && (!/^\d/.test(version) || found.version === version);
    });
    if (present) continue;
    lock.packages[sibling] = { version, ...platformOf(name), ...{ dev: true, optional: true } };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} optional packages added\n`);

/** What a package's name says of where it can be installed: `@rolldown/binding-linux-x64-musl`. */
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}), ...(libc.length > 0 ? { libc } : {}) };
}
