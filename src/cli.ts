import { parseArgs } from 'node:util';
import { EXIT, type ExitCode } from './commands/exit-codes.ts';
import { complain, Mistakes } from './commands/say.ts';
import { virtualizeCommand } from './commands/virtualize.ts';
import { VirtError } from './errors.ts';
import { parseOptions, readFlags } from './policy/readers/flags.ts';
import { renderHelp } from './report/help.ts';
import { VERSION } from './version.ts';

const ISSUES = 'please report it with the command line and, if you can, the component';

async function command(args: string[]): Promise<ExitCode> {
  const mistakes = new Mistakes();
  const { tokens } = parseArgs({ args, options: parseOptions(), strict: false, allowPositionals: true, tokens: true });
  const line = readFlags(tokens, mistakes.report);
  if (line.command === 'help') return print(renderHelp(VERSION));
  if (line.command === 'version') return print(`${VERSION}\n`);
  // The commands tell mistakes, together with those in the policy. What most runs do not need is loaded by those that do.
  switch (line.command) {
    case 'virtualize':
      return virtualizeCommand(line, mistakes);
    case 'inspect':
      return (await import('./commands/inspect.ts')).inspectCommand(line, mistakes);
    case 'diff':
      return (await import('./commands/diff.ts')).diffCommand(line, mistakes);
    case 'explain':
      return (await import('./commands/explain.ts')).explainCommand(line, mistakes);
    case 'lock':
      return (await import('./commands/inspect.ts')).lockCommand(line, mistakes);
    case 'policy check':
      return (await import('./commands/policy.ts')).checkCommand(line, mistakes);
    case 'policy suggest':
      return (await import('./commands/policy.ts')).suggestCommand(line, mistakes);
    case 'policy import':
      return (await import('./commands/policy.ts')).importCommand(line, mistakes);
  }
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return EXIT.done;
}

/** One sentence for any error; a stack trace only for those who asked for it. */
function fail(error: unknown): ExitCode {
  if (error instanceof VirtError) complain(error.message);
  else complain(`this is a bug of wasi-virt, ${ISSUES}: ${error instanceof Error ? error.message : String(error)}`);
  const { DEBUG } = process.env;
  if (DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  return EXIT.failed;
}

// A reader that has seen enough (`wasi-virt inspect … | head`) is no failure.
process.stdout.on('error', () => {});
process.exitCode = await command(process.argv.slice(2)).catch(fail);
