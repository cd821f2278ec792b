// Runs a transpiled component in a process of its own: node jco-runner.mjs run|call|serve FOLDER OPTIONS
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { WASIShim } from '@bytecodealliance/preview2-shim/instantiation';
import { mocks } from './mocks.mjs';

const [, , mode, folder, json] = process.argv;
const options = JSON.parse(json);
const { args = [], env = {}, preopens = {}, config = {}, imports = '' } = options;
const shim = new WASIShim({ sandbox: { preopens, env, args: ['prog', ...args], enableNetwork: true } });
const store = {
  get: (key) => config[key],
  getAll: () => Object.entries(config),
};
const extra = imports === '' ? {} : (await import(pathToFileURL(imports).href)).default;
const own = shim.getImportObject();
const reached = [];
const mocked = options.mocks === undefined ? {} : mocks(options.mocks, own, options, reached);
const host = { ...own, 'wasi:config/store': store, ...mocked, ...extra };
// The guest may be what ends the process.
if (options.mocks !== undefined)
  process.on('exit', () => process.stderr.write(`\n#reached ${JSON.stringify(reached)}`));
const { instantiate } = await import(pathToFileURL(`${folder}/component.js`).href);
const modules = async (path) => WebAssembly.compile(await readFile(`${folder}/${path}`));
const instance = await instantiate(modules, host).catch((error) => {
  if (mode !== 'run') throw error;
  process.stderr.write(`\n#trap ${error?.message ?? error}`);
  process.exit(98);
});

if (mode === 'run') {
  const name = Object.keys(instance).find((key) => key.startsWith('wasi:cli/run'));
  try {
    await instance[name].run();
  } catch (error) {
    // An error result without a payload is thrown as `undefined`; a trap is never that.
    const result = error === undefined || error?.payload !== undefined || error?.constructor?.name === 'ComponentError';
    if (!result) {
      process.stderr.write(`\n#trap ${error?.message ?? error}`);
      process.exitCode = 99;
    } else process.exitCode = 1;
  }
} else if (mode === 'serve') {
  const { HTTPServer } = await import('@bytecodealliance/preview2-shim/http');
  const name = Object.keys(instance).find((key) => key.startsWith('wasi:http/incoming-handler'));
  const server = new HTTPServer(instance[name]);
  server.listen(0);
  process.stdout.write(`${server.address().port}\n`);
  process.stdin.resume().on('end', () => process.exit());
} else {
  const answers = {};
  for (const [name, exported] of Object.entries(instance)) {
    if (!name.includes('/')) continue;
    for (const [func, call] of Object.entries(exported)) {
      // A trap is the end of an instance: each call gets a fresh one.
      const fresh = await instantiate(modules, host);
      try {
        answers[func] = String((await fresh[name][func]()) ?? 'nothing');
      } catch (error) {
        answers[func] = `trap: ${error?.message ?? error}`;
      }
      void call;
    }
  }
  process.stdout.write(JSON.stringify(answers));
}
if (mode === 'run') await settled();
if (mode !== 'serve') process.exit();

/**
 * What the shim's worker prints comes to this thread in messages, and ending the process loses those that are under way:
 * all is there when none has come for a while.
 */
async function settled() {
  const written = () => (process.stdout.bytesWritten ?? 0) + (process.stderr.bytesWritten ?? 0);
  for (let quiet = 0, before = written(); quiet < 4; before = written()) {
    await delay(5);
    quiet = written() === before && process.stdout.writableLength === 0 ? quiet + 1 : 0;
  }
}
