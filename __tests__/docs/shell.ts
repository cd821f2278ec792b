import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { worldComponent } from '../support/wit.ts';
import { ROOT } from './pages.ts';

/** Components that examples speak of, by the names that they have there. */
const COMPONENTS = {
  'app.wasm': 'hello-c/hello-c.wasm',
  'core.wasm': 'hello-c/hello-c.core.wasm',
  'server.wasm': 'http/http-server.wasm',
  'client.wasm': 'http/http-client.wasm',
  'plugin.wasm': 'widgets/widgets.wasm',
  'odd.wasm': 'liars/mount-leak.wasm',
} as const;

let newer: Promise<Uint8Array> | undefined;

/** A folder in which commands of a page run as a reader would type them; the programs are those of this repository. */
export class Shell {
  readonly folder: string;

  /** With a component for WASI 0.3 too, which no toolchain here makes. */
  static async make(): Promise<Shell> {
    newer ??= worldComponent('0.3.0', ['wasi:cli/run']);
    return new Shell(await newer);
  }

  private constructor(component: Uint8Array) {
    this.folder = mkdtempSync(join(tmpdir(), 'wasi-virt-docs-'));
    for (const [name, from] of Object.entries(COMPONENTS)) {
      copyFileSync(join(ROOT, '__tests__/fixtures', from), join(this.folder, name));
    }
    writeFileSync(join(this.folder, 'newer.wasm'), component);
    this.write('public/index.html', '<p>hello\n');
    this.write('notes.txt', 'no component\n');
    mkdirSync(join(this.folder, 'links'));
    symlinkSync('../notes.txt', join(this.folder, 'links/out'));
    symlinkSync('/var/log', join(this.folder, 'logs'));
    this.write('checkout/README.md', 'hello\n');
    this.write('checkout/.git/config', '[core]\n');
    this.write('deploy/app.key', 'no key\n');
    mkdirSync(join(this.folder, '.bin'));
    this.#program('wasi-virt', join(ROOT, 'src/cli.ts'));
    this.#program('jco', join(ROOT, 'node_modules/@bytecodealliance/jco/dist/jco.js'));
  }

  write(name: string, contents: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), contents);
  }

  /** What a command prints, on both of its outputs, in the order in which it does. */
  run(command: string): Promise<string> {
    return this.#spawn('/bin/sh', ['-c', `exec 2>&1\n${command}`], {});
  }

  /** What the Action prints with these inputs. */
  act(inputs: Readonly<Record<string, string>>): Promise<string> {
    const env = Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    );
    const files = { GITHUB_OUTPUT: '.output', GITHUB_STEP_SUMMARY: '.summary' };
    for (const name of Object.values(files)) this.write(name, '');
    return this.#spawn(process.execPath, [join(ROOT, 'src/main.ts')], { ...env, ...files });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #program(name: string, script: string): void {
    const path = join(this.folder, '.bin', name);
    writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
    chmodSync(path, 0o755);
  }

  async #spawn(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
    const path = [join(this.folder, '.bin'), '/usr/bin', '/bin'].join(delimiter);
    const child = spawn(file, args, {
      cwd: this.folder,
      env: { PATH: path, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return text(child.stdout);
  }
}

/** A command and what it prints, as a page shows them. */
export interface Shown {
  readonly command: string;
  readonly printed: string;
}

/** The commands of a fence: each begins with `$ `, and goes on after a backslash. */
export function commandsIn(source: string): readonly Shown[] {
  return `\n${source}`
    .split('\n$ ')
    .slice(1)
    .map((part) => {
      const [, command = '', printed = ''] = /^((?:[^\n]*\\\n)*[^\n]*)\n?([\s\S]*)$/.exec(part) ?? [];
      return { command, printed };
    });
}

/** Whether a text is what a page shows of it: `…` stands for anything. */
export function shows(shown: string, said: string): boolean {
  const parts = shown
    .trimEnd()
    .split('…')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*?')}$`).test(said.trimEnd());
}
