import { afterAll, describe, expect, it } from 'vitest';
import type { FileNode } from '../../src/adapter/image.ts';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { virtualize } from '../../src/virtualize.ts';
import { fixture } from '../support/behaviour.ts';
import { answers, directory, guestAt } from '../support/paths.ts';
import { ALLOW_ALL } from '../support/policies.ts';
import { Wasmtime } from '../support/wasmtime.ts';

const wasmtime = new Wasmtime();
afterAll(() => wasmtime.close());

/** No memory may have more: the guest's own begins with 1.1 MB. */
const MEMORY = 1_500_000;
const limited = (bytes: Uint8Array, options = {}) => wasmtime.run(bytes, { ...options, memory: MEMORY });

describe('memory stays as it is over a million calls', () => {
  it.each(['mount', 'overlay'] as const)('on a file of a mount: %s', async (place) => {
    expect(await answers(limited, guestAt(place), ['loop|333334|0|dir/x.txt'])).toEqual(['ok']);
  });

  it("on a file of the host's, where the adapter owns every resource", async () => {
    const { bytes } = virtualize(fixture('paths'), ALLOW_ALL, { force: () => true });
    expect(await answers(limited, bytes, ['loop|50000|0|dir/x.txt'])).toEqual(['ok']);
  });
});

describe('10,000 files of 4 KB in 1,000 directories', () => {
  const contents = (seed: number): FileNode => ({
    kind: 'file',
    contents: new Uint8Array(4096).fill(65 + (seed % 26)),
  });
  const tree = directory(
    Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [
        `d${i}`,
        directory(Object.fromEntries(Array.from({ length: 10 }, (__, j) => [`f${j}`, contents(i + j)]))),
      ]),
    ),
  );

  it.each(['/m=files', '/m=files:overlay'])('are found, and take no memory of their size: %s', async (mount) => {
    const policy = policyFrom({ stdout: 'allow', 'allow-env': true, mount });
    const { bytes, adapter } = virtualize(fixture('paths'), policy, { files: new Map([['files', tree]]) });
    expect(adapter?.length).toBeGreaterThan(40_960_000);
    const commands = [
      'open|0|1|d0/f0|0|1',
      'read|1|3|0',
      'open|0|1|d999/f9|0|1',
      'read|2|3|4093',
      'statat|0|1|d500/f10',
    ];
    const { stdout, trap } = await limited(bytes, { args: commands.map((line) => line.replaceAll('|', '\t')) });
    expect(trap).toBeUndefined();
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'ok 1 regular-file',
      'ok eof=0 AAA',
      'ok 2 regular-file',
      'ok eof=0 UUU',
      'no-entry',
    ]);
  });
});
