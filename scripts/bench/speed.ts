/** What making a result takes, in a process and as a command, against copying the file and a bare `node -e 0`. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fixture } from '../../__tests__/support/behaviour.ts';
import { ByteWriter, concat } from '../../src/bytes/writer.ts';
import { DENY_ALL } from '../../src/policy/model.ts';
import { virtualize } from '../../src/virtualize.ts';
import { type Recorder, race } from './figures.ts';

const DIST = join(import.meta.dirname, '../../dist');
export const COMMAND = join(DIST, 'cli/index.js');

/** @param large a component of megabytes */
export async function benchSpeed(to: Recorder, folder: string, large: Uint8Array): Promise<void> {
  const node = nodeIn(folder);
  for (const [size, component, rounds, warmAim, commandAim] of [
    ['250 KB', smallComponent(), 15, undefined, '≤ 4'],
    ['12 MB', large, 9, '≤ 2', '≤ 7'],
  ] as const) {
    const input = join(folder, 'in.wasm');
    writeFileSync(input, component);
    for (let i = 0; i < 20; i++) virtualize(component, DENY_ALL);
    const warm = await race(rounds, {
      copy: () => writeFileSync(join(folder, 'copy.wasm'), readFileSync(input)),
      virtualize: () => virtualize(component, DENY_ALL),
    });
    to.record(`${size}: in-process, warm`, warm.virtualize, 'ms', size === '250 KB' ? '≤ 8' : undefined);
    to.record(`${size}: in-process, warm`, warm.virtualize / warm.copy, '× reading and writing the file', warmAim);
    const command = await race(rounds, {
      bare: node(['-e', '0']),
      full: node([COMMAND, input, '-o', 'out.wasm']),
      alone: node([COMMAND, input, '-o', 'out.wasm', '--no-second-opinion']),
    });
    to.record(`${size}: command`, command.full / command.bare, '× bare node', commandAim);
    to.record(`${size}: command without second opinion`, command.alone / command.bare, '× bare node');
  }
  const core = join(folder, 'core.wasm');
  copyFileSync(join(import.meta.dirname, '../../__tests__/fixtures/hello-c/hello-c.core.wasm'), core);
  const start = await race(15, {
    bare: node(['-e', '0']),
    core: node([COMMAND, core, '-o', 'out.wasm']),
    action: node([join(DIST, 'index.js')], 1),
  });
  to.record('core module of 38 KB: command', start.core / start.bare, '× bare node');
  to.record('the Action, up to its first error', start.action - start.bare, 'ms above bare node', '≤ 150');
}

/** Runs Node in a folder and without an environment, until it ends with `code`. */
function nodeIn(folder: string) {
  return (args: readonly string[], code = 0) =>
    (): void => {
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env: {}, encoding: 'utf8' });
      if (status !== code) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
    };
}

/** A component of 250 KB: a smaller one with a custom section, which every reader skips like code. */
export function smallComponent(): Uint8Array {
  const component = fixture('hello-rs');
  const contents = new Uint8Array(250_000 - component.length);
  const section = new ByteWriter().name('padding').finish();
  return concat([
    component,
    new ByteWriter()
      .u8(0)
      .u32(section.length + contents.length)
      .finish(),
    section,
    contents,
  ]);
}
