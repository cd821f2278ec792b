import { execFileSync, spawn } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWhole } from '../src/files.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wasi-virt-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('result');

test('a pipe is written to, also through a link, and stays what it is', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  symlinkSync(at('pipe'), at('link'));
  for (const name of ['pipe', 'link']) {
    const reader = spawn('cat', [at('pipe')]);
    writeWhole(at(name), bytes, false);
    expect(await text(reader.stdout)).toBe('result');
  }
  expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
});

test('a link to a file is replaced: what it means may be anywhere, and is left alone', () => {
  writeFileSync(at('elsewhere'), 'precious');
  symlinkSync(at('elsewhere'), at('virt.wasm'));
  writeWhole(at('virt.wasm'), bytes, false);
  expect(lstatSync(at('virt.wasm')).isFile()).toBe(true);
  expect(readFileSync(at('virt.wasm'), 'utf8')).toBe('result');
  expect(readFileSync(at('elsewhere'), 'utf8')).toBe('precious');
});

test('nothing is left behind', () => {
  expect(readdirSync(folder).sort()).toEqual(['elsewhere', 'link', 'pipe', 'virt.wasm']);
});
