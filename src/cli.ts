import { parseArgs } from 'node:util';
import { VirtError } from './errors.ts';
import { readComponent } from './files.ts';
import { buildPolicy } from './policy/build-policy.ts';
import { type CommandLine, parseOptions, readFlags } from './policy/readers/flags.ts';
import { renderHelp } from './report/help.ts';
import { renderJson } from './report/json.ts';
import { renderInventory, renderTerminal } from './report/terminal.ts';
import { run } from './run.ts';
import { printable } from './text.ts';
import { VERSION } from './version.ts';
import { inspect } from './virtualize.ts';

/** Exit codes. */
const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

const ISSUES = 'please report it with the command line and, if you can, the component';

async function command(args: string[]): Promise<number> {
  const problems: VirtError[] = [];
  const report = (problem: VirtError): number => problems.push(problem);
  const { tokens } = parseArgs({ args, options: parseOptions(), strict: false, allowPositionals: true, tokens: true });
  const line = readFlags(tokens, report);
  const policy = buildPolicy(line.settings, report);
  if (line.command === 'help') return print(renderHelp(VERSION));
  if (line.command === 'version') return print(`${VERSION}\n`);
  if (problems.length > 0) {
    for (const { message } of problems) complain(message);
    return WRONG_USAGE;
  }
  if (line.command === 'inspect') return inspectFile(line);
  const done = await run({ ...line, output: line.output ?? 'virt.wasm', policy, makeFolder: false }, (_title, work) =>
    work(),
  );
  if (line.json) return print(renderJson(done));
  process.stderr.write(renderTerminal(done));
  return DONE;
}

async function inspectFile({ component = '', json }: CommandLine): Promise<number> {
  const input = await readComponent(component);
  for (const note of input.notes) process.stderr.write(`note: ${printable(note)}\n`);
  const inventory = inspectNamed(component, input.component);
  return print(json ? renderJson(inventory) : renderInventory(inventory));
}

function inspectNamed(path: string, bytes: Uint8Array): ReturnType<typeof inspect> {
  try {
    return inspect(bytes);
  } catch (error) {
    throw error instanceof VirtError ? error.in(path) : error;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return DONE;
}

function complain(message: string): void {
  process.stderr.write(`error: ${printable(message)}\n`);
}

/** One sentence for any error; a stack trace only for those who asked for it. */
function fail(error: unknown): number {
  if (error instanceof VirtError) complain(error.message);
  else complain(`this is a bug of wasi-virt, ${ISSUES}: ${error instanceof Error ? error.message : String(error)}`);
  const { DEBUG } = process.env;
  if (DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  return FAILED;
}

// A reader that has seen enough (`wasi-virt inspect … | head`) is no failure.
process.stdout.on('error', () => {});
process.exitCode = await command(process.argv.slice(2)).catch(fail);
