import { stringify } from 'yaml';
import { VirtError } from '../../../src/errors.ts';
import { buildPolicy, type RawSetting } from '../../../src/policy/build-policy.ts';
import { type PolicyFile, readPolicyFile, settingsFor } from '../../../src/policy/readers/file.ts';
import { readYaml, type Tree } from '../../../src/policy/readers/yaml.ts';
import { type Value, type WrittenPermission, writePolicyFile } from '../../../src/policy/write-policy.ts';
import { EVERYTHING, OF_WASSETTE, SHORT } from '../../policy/readers/examples.ts';
import type { Random } from '../random.ts';
import { must, shorter, target, workSince } from './target.ts';

const TODAY = '2026-11-25';
/** No text of a round is as long as to take so many milliseconds, on any machine. */
const TOO_LONG = 10_000;

const TEXTS = [
  'a',
  'LANG',
  'LC_*',
  '*',
  'yes',
  'no',
  '~',
  'null',
  '0x10',
  '1e3',
  '-',
  '- a',
  '# a',
  'a: b',
  '{a',
  '[a',
  '&a',
  '*a',
  '!!str',
  '|',
  '>',
  '"',
  "'",
  '%',
  '@',
  '`',
  '\\',
  '\ta',
  ' a ',
  'é',
  '\u{1f600}',
  '\u2028',
  '\u0085',
  'a\nb',
  '',
  '__proto__',
  'constructor',
  '1.50',
  'true',
  '2027-12-31',
  '/',
  '/work',
  '..',
  'https://a.example.com',
  '*.example.com',
] as const;
const KEYS = [
  'clocks',
  'random',
  'exit',
  'stdio',
  'storage',
  'filesystem',
  'mounts',
  'mount-include',
  'mount-exclude',
  'network',
  'http',
  'sockets',
  'dns',
  'environment',
  'config',
  'args',
  'cwd',
  'imports',
  'on-denied',
  'debug',
  'resources',
  'runtime',
  'ipc',
] as const;
const DAMAGE = [
  ' ',
  '  ',
  '\n',
  '\n  ',
  '\n    - ',
  '\t',
  ': ',
  ', ',
  '[',
  ']',
  '{',
  '}',
  '- ',
  '? ',
  '&a ',
  '*a',
  '<<: *a',
  '!!int ',
  '!x ',
  '|\n',
  '>-\n',
  '"',
  "'",
  '#',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '\r\n',
  '\r',
  '\u0000',
  '\u2028',
  '\ufeff',
  '\u{1f600}',
  '9'.repeat(400),
  '1e999',
  '-.inf',
  '.nan',
  '0o777',
  '[[[[[[[[',
  '{a: {a: {a: ',
  'a'.repeat(1100),
  '\ud800',
  'null',
  '~',
  'true',
  '-1',
  '\\x00',
] as const;

/** A value that the grammar may have under a key, or nearly so. */
function valueUnder(random: Random, key: string): Value {
  const text = (): string => random.pick(TEXTS);
  const some = <T>(make: () => T): T[] => Array.from({ length: random.below(4) }, make);
  const detail = (): { [key: string]: Value } => ({
    ...(random.below(3) === 0 ? { reason: text() } : {}),
    ...(random.below(5) === 0
      ? { expires: random.pick(['2027-12-31', '2026-11-25', '2026-11-24', '2027-02-30', text()]) }
      : {}),
  });
  const entry = (name: string, value: string): Value =>
    random.below(2) === 0 ? value : { [name]: value, ...detail() };
  const names = (): Value => some(() => entry('key', random.pick(['LANG', 'LC_*', 'A', '*', text()])));
  const onOff = (): Value => random.pick<Value>([true, false, { allow: true, ...detail() }, text()]);
  const origin = (): string =>
    random.pick(['https://a.example.com', 'http://*.b.net:8080', '*://*:*', '*://[::1]:1..9', 'c.org', text()]);
  const peer = (): string =>
    random.pick(['tcp://10.0.0.5:5432', 'udp://10.0.0.0/8:53', '*://*:*', 'tcp://[::1]:8000..9000', text()]);
  const mode = (): Value => random.pick<Value>(['allow', 'ignore', 'deny', text()]);
  const stream = (): Value => (random.below(2) === 0 ? mode() : { mode: mode(), ...detail() });
  switch (key) {
    case 'clocks':
    case 'random':
    case 'exit':
      return onOff();
    case 'stdio':
      return random.below(3) === 0 ? mode() : { stdin: stream(), stderr: stream() };
    case 'filesystem':
      return random.pick<Value>([true, 'ro', 'rw', { allow: 'ro', ...detail() }, text()]);
    case 'storage':
      return {
        allow: some(() => ({
          uri: random.pick(['fs:///srv/**', 'fs://data', 'fs:///', text()]),
          access: random.pick([['read'], ['read', 'write'], []]),
          ...detail(),
        })),
      };
    case 'mounts':
      return some(() => ({
        guest: random.pick(['/a', '/tmp', text()]),
        ...random.pick<{ [key: string]: Value }>([
          { local: './a' },
          { memory: true },
          { local: text(), overlay: true },
        ]),
      }));
    case 'mount-include':
    case 'mount-exclude':
      return some(() => random.pick(['**/*.html', '.git', '?', text()]));
    case 'network':
      return {
        allow: some(() =>
          random.pick<Value>([{ host: 'a.example.com', ...detail() }, { cidr: '10.0.0.0/8' }, { host: text() }]),
        ),
        deny: some(() => ({ host: random.pick(['a.example.com', '*.b.net', text()]) })),
      };
    case 'http':
      return random.pick<Value>([true, false, 'none', { allow: some(() => entry('origin', origin())), ...detail() }]);
    case 'sockets':
      return random.pick<Value>([
        true,
        false,
        { allow: some(() => entry('peer', peer())), listen: some(() => entry('peer', peer())) },
      ]);
    case 'dns':
      return random.pick<Value>([
        true,
        { allow: some(() => entry('name', random.pick(['a.example.com', '*.b.net', text()]))) },
      ]);
    case 'environment':
    case 'config':
      return {
        allow: random.pick<Value>([true, false, names()]),
        deny: names(),
        set: Object.fromEntries(
          some(() => [random.pick(['PORT', 'A B', text()]), random.pick<Value>([text(), 8080, true, 1.5, -0, 1e21])]),
        ),
      };
    case 'args':
      return ['app', ...some(() => random.pick<Value>([text(), 1, true]))];
    case 'imports':
      return {
        allow: some(() => entry('import', random.pick(['wasi:keyvalue/*', text()]))),
        deny: some(() => entry('import', random.pick(['acme:*', text()]))),
      };
    case 'on-denied':
      return random.pick(['error', 'trap']);
    case 'debug':
      return random.below(2) === 0;
    case 'cwd':
      return text();
    default:
      return { limits: text() };
  }
}

function permissionsOf(random: Random): Record<string, Value> {
  const keys = Array.from({ length: random.below(6) }, () => random.pick(KEYS));
  return Object.fromEntries(keys.map((key) => [key, valueUnder(random, key)]));
}

function randomFile(random: Random): string {
  const file = {
    version: random.pick<Value>(['1.0', 1, '1.7', '2.0']),
    ...(random.below(3) === 0 ? { description: random.pick(TEXTS) } : {}),
    ...(random.below(4) === 0 ? { overrides: random.pick(['any', 'tighten-only']) } : {}),
    permissions: permissionsOf(random),
    components: Array.from({ length: random.below(3) }, () => ({
      match: random.pick<Value>(['**', 'plugins/*.wasm', ['a', random.pick(TEXTS)]]),
      permissions: permissionsOf(random),
    })),
  };
  if (random.below(3) === 0) return JSON.stringify(file, undefined, random.below(3));
  return stringify(file, {
    indent: 1 + random.below(4),
    indentSeq: random.below(2) === 0,
    collectionStyle: random.pick(['any', 'block', 'flow'] as const),
    defaultStringType: random.pick(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
    lineWidth: random.pick([0, 20, 80]),
  });
}

function randomEdits(random: Random): readonly ((text: string) => string)[] {
  return Array.from({ length: random.pick([0, 0, 1, 1, 2, 5]) }, () => {
    const [from, to] = [random.below(2 ** 30) / 2 ** 30, random.below(2 ** 30) / 2 ** 30];
    const word = random.pick(DAMAGE);
    const times = random.pick([1, 1, 1, 3, random.below(80)]);
    const kind = random.pick(['insert', 'insert', 'replace', 'delete', 'line', 'move', 'indent'] as const);
    return (text: string): string => {
      const [at, other] = [Math.floor(from * (text.length + 1)), Math.floor(to * (text.length + 1))];
      const lines = text.split('\n');
      const [line, target] = [Math.floor(from * lines.length), Math.floor(to * lines.length)];
      switch (kind) {
        case 'insert':
          return text.slice(0, at) + word.repeat(times) + text.slice(at);
        case 'replace':
          return text.slice(0, at) + word + text.slice(at + times);
        case 'delete':
          return text.slice(0, Math.min(at, other)) + text.slice(Math.min(Math.max(at, other), at + 40));
        case 'line':
          return lines
            .toSpliced(target, 0, ...Array.from({ length: Math.min(times, 3) }, () => lines[line] ?? ''))
            .join('\n');
        case 'move':
          return lines
            .toSpliced(line, 1)
            .toSpliced(target, 0, lines[line] ?? '')
            .join('\n');
        case 'indent':
          return lines.with(line, ' '.repeat(times) + (lines[line] ?? '').trimStart()).join('\n');
      }
    };
  });
}

/** What a file says, without where it says it. */
function meaningOf({ description, overrides, settings, denials, sections }: PolicyFile): unknown {
  const plain = (all: readonly RawSetting[]): unknown =>
    all.map(({ name, value, reason, expires }) => [name, value, reason, expires]);
  return JSON.parse(
    JSON.stringify(
      {
        description,
        overrides,
        settings: plain(settings),
        denials,
        sections: sections.map((section) => ({ ...section, settings: plain(section.settings) })),
      },
      (key, value) => (key === 'at' ? undefined : typeof value === 'bigint' ? String(value) : value),
    ),
  );
}

/** The data of a file; `undefined` where numbers or true and false are spelt otherwise than they would be written. */
function dataOf(tree: Tree): Value | null | undefined {
  switch (tree.kind) {
    case 'scalar': {
      const { value, source } = tree;
      return typeof value !== 'string' && value !== null && String(value) !== source ? undefined : value;
    }
    case 'list': {
      const items = tree.items.map(dataOf);
      return items.includes(undefined) ? undefined : (items as readonly Value[]);
    }
    case 'map': {
      const entries = Array.from(tree.entries, ([key, { value }]) => [key, dataOf(value)] as const);
      return entries.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(entries) as Value);
    }
  }
}

function accepted(text: string): PolicyFile {
  const problems: VirtError[] = [];
  const file = readPolicyFile(text, 'p.yaml', TODAY, (problem) => problems.push(problem));
  must(problems.length === 0, `what was accepted is refused when it is written again: ${problems[0]?.message}`);
  return file;
}

/** Written as JSON, which is YAML too, and by this project, an accepted file means the same. */
function mustMeanTheSame(text: string, file: PolicyFile): string {
  const tree = readYaml(text.replace(/^\ufeff/, ''), 'p.yaml', () => undefined);
  const data = tree === undefined ? undefined : dataOf(tree);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'accepted, spelt otherwise';
  const meaning = JSON.stringify(meaningOf(file));
  const json = JSON.stringify(meaningOf(accepted(JSON.stringify(data))));
  must(json === meaning, `as JSON it means something else: ${json} instead of ${meaning}`);
  const { description, permissions, components, overrides } = data as { readonly [key: string]: Value | null };
  if (overrides !== undefined) return 'accepted';
  const list = (value: Value | null | undefined): readonly WrittenPermission[] =>
    Object.entries(value ?? {}).map(([key, each]) => ({ key, value: each as Value }));
  const sections = (components ?? []) as readonly {
    readonly match: string;
    readonly description?: string;
    readonly permissions?: Value;
  }[];
  const written = writePolicyFile({
    ...(typeof description === 'string' ? { description } : {}),
    permissions: list(permissions),
    components: sections.map((section) => ({ ...section, permissions: list(section.permissions) })),
  });
  const again = JSON.stringify(meaningOf(accepted(written)));
  must(again === meaning, `written anew it means something else: ${again} instead of ${meaning}`);
  return 'accepted';
}

function check(text: string): string {
  const problems: VirtError[] = [];
  const before = process.threadCpuUsage();
  const file = readPolicyFile(text, 'p.yaml', TODAY, (problem) => problems.push(problem));
  const isRead = problems.length === 0;
  if (isRead) buildPolicy(settingsFor(file, 'plugins/x.wasm'), (problem) => problems.push(problem));
  must(workSince(before) < TOO_LONG, `${text.length} characters take too long`);
  const lines = text.split('\n');
  for (const problem of problems) {
    must(problem instanceof VirtError, `a mistake is no VirtError: ${problem}`);
    const { line = 0, column = 0 } = problem.at ?? {};
    must(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}: ${problem.message}`);
    must(column >= 1 && column <= (lines[line - 1] ?? '').length + 1, `column ${column}: ${problem.message}`);
    must(/^p\.yaml:\d+:\d+: .*\.$/su.test(problem.message), `no sentence: ${problem.message}`);
    must(!/[\p{Cc}\u2028\u2029]/u.test(problem.message), `controls in ${JSON.stringify(problem.message)}`);
    must(
      !/Invalid (?:input|string|option|key)|Too (?:big|small)|: expected /.test(problem.message),
      `a library speaks: ${problem.message}`,
    );
  }
  if (!isRead) return 'refused';
  return mustMeanTheSame(text, file);
}

/** Policy files: of the grammar, nearly so, and damaged. */
export const POLICY_FILES = target<string>({
  name: 'policy-files',
  usual: ['accepted', 'accepted, spelt otherwise', 'refused'],
  make: (random) => {
    const text = random.below(4) === 0 ? random.pick([EVERYTHING, OF_WASSETTE, ...SHORT]) : randomFile(random);
    return randomEdits(random).reduce((damaged, edit) => edit(damaged), text);
  },
  check,
  smaller: function* (text) {
    for (const lines of shorter(text.split('\n'))) yield lines.join('\n');
    if (text.length < 500) for (const letters of shorter([...text])) yield letters.join('');
  },
  show: (text) => `${JSON.stringify(text)}\n${text}`,
});
