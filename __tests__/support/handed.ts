import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { type Options, virtualize } from '../../src/virtualize.ts';
import { program } from './calls.ts';
import type { RunOptions, RunResult } from './jco.ts';

const GUEST = readFileSync(join(import.meta.dirname, '../fixtures/handed/handed.wasm'));
const FILES: NonNullable<Options['files']> = new Map([
  [
    'site',
    { kind: 'directory', entries: new Map([['big', { kind: 'file', contents: new Uint8Array(8 << 20).fill(0x61) }]]) },
  ],
]);

/** What functions of other interfaces do with streams and errors of a mount. */
export function handedIn(engine: string, run: (bytes: Uint8Array, options: RunOptions) => Promise<RunResult>): void {
  const told = async (mount: string, line: string): Promise<RunResult> => {
    const settings = { stdio: 'allow', 'allow-env': true, 'allow-http': true, mount };
    const { bytes } = virtualize(GUEST, policyFrom(settings), { files: FILES });
    return run(bytes, { args: program(line), network: true });
  };

  describe(`what is the adapter's, handed to other interfaces in ${engine}`, () => {
    it('is an error of the filesystem, and none of HTTP', async () => {
      const { stdout, trap } = await told('/m=site:overlay', 'errors');
      expect({ stdout, trap }).toEqual({ stdout: 'filesystem 8, http none\n', trap: undefined });
    });

    it('is spliced into a request as far as there is room, which may be none', async () => {
      const server = createServer((socket) => socket.on('error', () => {}));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const { stdout, trap } = await told('/m=site', `splice 127.0.0.1:${port}`);
      server.close();
      expect({ stdout, trap }).toEqual({ stdout: expect.stringMatching(/^moved something/), trap: undefined });
    });
  });
}
