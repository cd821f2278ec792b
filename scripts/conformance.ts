/**
 * `npm run conformance -- [DIR…] [--policies FILE] [--engine jco|wasmtime|both] [--json] [--markdown]`: runs every
 * component below the folders, unwrapped and under each policy, in jco and in Wasmtime, and compares what it says, how it
 * ends, what it does to files and what it imports. Without a folder: our own guests. Ends with 1 for a difference that
 * nothing explains.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { conform, conforms } from '../__tests__/support/conformance/conform.ts';
import { jco, wasmtime } from '../__tests__/support/conformance/engines.ts';
import { renderMarkdown, renderText } from '../__tests__/support/conformance/render.ts';
import { corpusIn } from '../__tests__/support/conformance/subjects.ts';
import { TRIALS, trialsIn } from '../__tests__/support/conformance/trials.ts';
import { SOCKETS_PYTHON } from '../__tests__/support/wasmtime.ts';

const ROOT = join(import.meta.dirname, '..');
const FIXTURES = join(ROOT, '__tests__/fixtures');

const { values, positionals } = parseArgs({
  options: {
    policies: { type: 'string' },
    engine: { type: 'string', default: 'both' },
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { engine, policies } = values;
if (!['jco', 'wasmtime', 'both'].includes(engine)) {
  process.stderr.write(`--engine is jco, wasmtime or both, not "${engine}"\n`);
  process.exit(2);
}
/** What the components are run in, as it is installed here. */
function versions(): string {
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies;
  const python = SOCKETS_PYTHON ?? process.env['WASI_VIRT_PYTHON'] ?? 'python3';
  const code = 'import importlib.metadata as m; print(m.version("wasmtime"))';
  const shown = {
    jco: `jco ${own['@bytecodealliance/jco']} with preview2-shim ${own['@bytecodealliance/preview2-shim']}`,
    wasmtime: `Wasmtime ${spawnSync(python, ['-c', code], { encoding: 'utf8' }).stdout.trim()}`,
  };
  return Object.entries(shown)
    .flatMap(([name, text]) => (engine === 'both' || engine === name ? [text] : []))
    .join(', ');
}

const trials = policies === undefined ? TRIALS : trialsIn(policies);
const corpora = await Promise.all((positionals.length > 0 ? positionals : [FIXTURES]).map((path) => corpusIn(path)));
const corpus = {
  subjects: corpora.flatMap(({ subjects }) => subjects),
  rejected: corpora.flatMap(({ rejected }) => rejected),
};
const engines = [
  // Two: it runs everything in a process of its own.
  ...(engine === 'wasmtime' ? [] : [await jco(), await jco()]),
  ...(engine === 'jco' ? [] : [await wasmtime(SOCKETS_PYTHON)]),
];
try {
  const progress = (name: string, component: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`${name}: ${component}\n`);
  };
  const conformance = await conform(corpus, { trials, engines, progress });
  if (values.json) process.stdout.write(`${JSON.stringify(conformance, null, 2)}\n`);
  else
    process.stdout.write(values.markdown ? renderMarkdown(conformance, trials, versions()) : renderText(conformance));
  if (!conforms(conformance)) process.exitCode = 1;
} finally {
  await Promise.all(engines.map((each) => each.close()));
}
