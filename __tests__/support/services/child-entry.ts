/** Calls a function of a module and gives its result back: `child-entry.ts <module> <function> <arguments as JSON>`. */
import { writeSync } from 'node:fs';

const RESULT = 3;
const [, , module = '', name = '', args = '[]'] = process.argv;

const exports: unknown = await import(
  module.endsWith('.ts') ? new URL(`../../../${module}`, import.meta.url).href : module
);
let [owner, member]: [unknown, unknown] = [undefined, exports];
for (const key of name.split('.')) {
  if ((typeof member !== 'object' && typeof member !== 'function') || member === null) break;
  [owner, member] = [member, Reflect.get(member, key)];
}
if (typeof member !== 'function') throw new Error(`${module} has no function ${name}`);
const result: unknown = await member.apply(owner, JSON.parse(args));
writeSync(RESULT, JSON.stringify(result) ?? 'null');
// Libraries go on trying in the background: the Action ends itself as well.
process.exit();
