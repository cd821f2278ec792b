import { expect, it } from 'vitest';
import { type FileNode, imageOf, MAX_EMBEDDED } from '../../src/adapter/image.ts';

it('refuses more files than engines take, also where one is mounted twice', () => {
  const half: FileNode = { kind: 'file', contents: new Uint8Array(MAX_EMBEDDED / 2) };
  const root = (guest: string, ...files: FileNode[]) => {
    const entries = new Map(files.map((file, i) => [`f${i}`, file]));
    return { guest, tree: { kind: 'directory', entries } as const, writable: false };
  };
  expect(imageOf([root('/a', half, half)], 0).size).toBeGreaterThan(MAX_EMBEDDED);
  const message = 'the files to embed are more than 512 MiB; embed fewer.';
  expect(() => imageOf([root('/a', half, half), root('/b', half)], 0)).toThrow(message);
});
