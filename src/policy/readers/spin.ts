import { parse, TomlError } from 'smol-toml';
import { VirtError } from '../../errors.ts';
import { printable, withoutMark } from '../../text.ts';
import type { Report } from '../build-policy.ts';
import { globMistake } from '../globs.ts';
import { formatOrigin, formatPeer, parseOrigin, parsePeer } from '../peers.ts';
import { type WrittenPermission, type WrittenSection, writePolicyFile } from '../write-policy.ts';

/**
 * The policy file that grants what a Spin manifest (version 1 or 2) lets its components reach: a section for each
 * component that has hosts. What cannot be carried over stands there as a comment, with the reason.
 * @param file the manifest's path, for messages
 * @returns the text of the policy file; empty if there was a mistake, which goes to `report`
 */
export function importSpin(toml: string, file: string, report: Report): string {
  const manifest = readToml(toml, file, report);
  if (manifest === undefined) return '';
  let wrong = false;
  const fail = (what: string, hint: string): undefined => {
    wrong = true;
    report(new VirtError('policy', what, { at: { file }, hint }));
  };
  const components = componentsOf(manifest, fail);
  if (components.length === 0 && !wrong) fail('this has no component', 'name a Spin manifest, as spin.toml');
  const sections = components.flatMap(sectionOf);
  for (const [match, same] of Map.groupBy(sections, (section) => section.match)) {
    if (same.length < 2) continue;
    const names = same.map(({ description }) => description).join(' and ');
    fail(`${names} are both ${printable(match)}, and a policy speaks of files`, 'give each a file of its own');
  }
  if (wrong) return '';
  return writePolicyFile({
    comment: [
      `What the components of ${file} may reach, as it says.`,
      'Everything else is denied until it is granted here.',
    ],
    permissions: [],
    // What is said last holds: of the globs for one file, the one that says most of its place.
    components: sections.toSorted((a, b) => exactness(a) - exactness(b)),
  });
}

type Table = Readonly<Record<string, unknown>>;
type Fail = (what: string, hint: string) => undefined;

function readToml(toml: string, file: string, report: Report): Table | undefined {
  try {
    return parse(withoutMark(toml));
  } catch (error) {
    const at = error instanceof TomlError ? { file, line: error.line, column: error.column } : { file };
    const hint = 'check quotes and brackets, and whether a key stands twice';
    report(new VirtError('policy', 'this is not TOML', { at, hint, cause: error }));
    return undefined;
  }
}

/** A component of a manifest, of either version. */
interface SpinComponent {
  readonly name: string;
  /** Its path; `undefined` if it is fetched. */
  readonly source: string | undefined;
  readonly hosts: readonly string[];
}

function componentsOf(manifest: Table, fail: Fail): readonly SpinComponent[] {
  const { component } = manifest;
  if (Array.isArray(component)) {
    return component.filter(isTable).map((table) => componentOf(String(table['id'] ?? ''), table, fail));
  }
  if (!isTable(component)) return [];
  return Object.entries(component).flatMap(([name, table]) => (isTable(table) ? componentOf(name, table, fail) : []));
}

function componentOf(name: string, table: Table, fail: Fail): SpinComponent {
  const { source } = table;
  const texts = (key: string): readonly string[] => {
    const value = table[key] ?? [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    fail(`${key} of the component "${printable(name)}" is no list of texts`, 'write ["https://api.example.com"]');
    return [];
  };
  const hosts = [...texts('allowed_outbound_hosts'), ...texts('allowed_http_hosts').flatMap(fromLegacy)];
  return { name, source: typeof source === 'string' ? source : undefined, hosts };
}

/** Version 1 knew names of hosts, and meant HTTP with and without TLS. */
function fromLegacy(host: string): readonly string[] {
  if (host.includes('://') || host === 'insecure:allow-all') return [host];
  return [`http://${host}`, `https://${host}`];
}

/** A section that speaks of one file. */
interface Section extends WrittenSection {
  readonly match: string;
}

function sectionOf({ name, source, hosts }: SpinComponent): readonly Section[] {
  if (hosts.length === 0) return [];
  const carried = hosts.map(carry);
  const of = (kind: 'http' | 'sockets'): readonly WrittenPermission[] => {
    const allow = [...new Set(carried.flatMap((host) => host[kind] ?? []))];
    return allow.length === 0 ? [] : [{ key: kind, value: { allow } }];
  };
  const comment = carried.flatMap(({ host, lost }) =>
    lost === undefined ? [] : [`Not carried over: ${host} (${lost})`],
  );
  const match = pathOf(source ?? '') ?? `${ANYWHERE}${literal(name).replaceAll('/', '?')}.wasm`;
  return [
    {
      match,
      description: `Spin component ${printable(name)}`,
      comment,
      permissions: [...of('http'), ...of('sockets')],
    },
  ];
}

const ANYWHERE = '**/';

/** How much a section says of the place of its file; of one that is known, everything. */
function exactness({ match }: Section): number {
  return match.startsWith(ANYWHERE) ? match.split('/').length : Number.MAX_SAFE_INTEGER;
}

/**
 * The glob for one path: what would stand for others stands for any character, and what goes up for any directory.
 * `undefined` if it names no file.
 */
function pathOf(source: string): string | undefined {
  const path = literal(source.replaceAll('\\', '/'));
  if (globMistake(path) === undefined) return path;
  const names = path.split('/');
  const below = names.slice(names.lastIndexOf('..') + 1).join('/');
  return globMistake(below) === undefined ? `${ANYWHERE}${below}` : undefined;
}

function literal(text: string): string {
  return text.replace(/[*?[\]{}!]/g, '?');
}

/** What becomes of an entry of `allowed_outbound_hosts`. */
interface Carried {
  readonly host: string;
  readonly http?: string;
  readonly sockets?: string;
  /** Why nothing does. */
  readonly lost?: string;
}

function carry(host: string): Carried {
  if (host === 'insecure:allow-all') return { host, http: '*://*:*', sockets: '*://*:*' };
  if (host.includes(',')) return { host, lost: 'it holds a comma' };
  if (host.includes('{{')) return { host, lost: 'its value is known to Spin only' };
  const [, scheme = '', name = ''] = /^([^:]*):\/\/(.*?)(?::[^:\]]*)?\/?$/s.exec(host) ?? [];
  if (name === 'self' || name === 'self.alt') return { host, lost: 'the application itself' };
  if (name.endsWith('.spin.internal')) return { host, lost: 'Spin chains components by itself' };
  const origin = ['http', 'https', '*'].includes(scheme)
    ? attempt(() => formatOrigin(parseOrigin(host.replace(/\/$/, ''), '')))
    : undefined;
  const peer = ['tcp', 'udp', '*'].includes(scheme) ? attempt(() => formatPeer(parsePeer(host, ''))) : undefined;
  if (origin === undefined && peer === undefined) return { host, lost: whyNot(scheme) };
  return { host, ...(origin === undefined ? {} : { http: origin }), ...(peer === undefined ? {} : { sockets: peer }) };
}

function whyNot(scheme: string): string {
  switch (scheme) {
    case '':
      return 'it has no scheme';
    case 'http':
    case 'https':
    case '*':
      return 'it is no origin';
    case 'tcp':
    case 'udp':
      return 'sockets see addresses, not names';
    default:
      return "an interface of Spin's own";
  }
}

function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof VirtError) return undefined;
    throw error;
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
