import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const exec = promisify(execFile);
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const IDENTITY = ['-c', 'user.name=Alice', '-c', 'user.email=alice@example.com', '-c', 'commit.gpgsign=false'];

/** A repository of git's in a folder of its own, with a branch `main`. */
export class Repository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Repository> {
    const repository = new Repository(await mkdtemp(join(tmpdir(), 'wasi-virt-repository-')));
    await repository.#git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Copies files or folders of this project to the same place. */
  async copy(...names: readonly string[]): Promise<void> {
    for (const name of names) await cp(join(ROOT, name), this.path(name), { recursive: true });
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.path(name)), { recursive: true });
    await writeFile(this.path(name), content, { mode: name.endsWith('.sh') ? 0o755 : 0o644 });
  }

  /** Commits all that is there. @returns the commit */
  async commit(): Promise<string> {
    await this.#git('add', '--all');
    await this.#git('commit', '--quiet', '--allow-empty', '--message', 'Change');
    return this.#git('rev-parse', 'HEAD');
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  async #git(...args: readonly string[]): Promise<string> {
    const { stdout } = await exec('git', [...IDENTITY, ...args], { cwd: this.folder });
    return stdout.trim();
  }
}
