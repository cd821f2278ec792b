import { join } from 'node:path';
import { callInJco } from './support/jco.ts';
import { probesIn } from './support/probe.ts';

const imports = join(import.meta.dirname, 'fixtures/probe-as/host.mjs');

probesIn('jco', () => async (bytes, names) => {
  const answers = await callInJco(bytes, { imports });
  const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(
    names.map((name) => [name, (answers[camel(name)] ?? '').replace(/^trap: .*unreachable.*/s, 'trap')]),
  );
});
