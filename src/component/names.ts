import { VirtError } from '../errors.ts';
import type { ExternName, NameAttribute } from './types.ts';

/** The name of an interface, taken apart: `wasi:cli/environment@0.2.6`. */
export interface InterfaceName {
  readonly namespace: string;
  readonly package: string;
  readonly interface: string;
  readonly version: string | undefined;
}

/** Words in kebab case, of lower-case letters alone; each word of a label may instead be all upper case. */
const WORDS = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const LABEL = '(?:[a-z][a-z0-9]*|[A-Z][A-Z0-9]*)(?:-(?:[a-z0-9]+|[A-Z0-9]+))*';

const INTERFACE_NAME = new RegExp(
  `^(?<namespace>${WORDS}):(?<package>${WORDS})/(?<interface>${LABEL})(?:@(?<version>[^@]+))?$`,
);
const PLAIN_NAME = new RegExp(`^${LABEL}$`);
const ANNOTATED_NAME = new RegExp(`^(?:\\[constructor\\]${LABEL}|\\[(?:method|static)\\]${LABEL}\\.${LABEL})$`);

/**
 * What kind of name it is: a label (`left`), that of a resource's function (`[method]r.m`) or that of an interface
 * (Explainer.md § Import and Export Definitions).
 * @throws {VirtError} `unsupported` for a name of another kind: what nobody can tell apart must not slip through
 */
export function kindOfName(name: string, offset?: number): 'plain' | 'annotated' | 'interface' {
  if (PLAIN_NAME.test(name)) return 'plain';
  if (ANNOTATED_NAME.test(name)) return 'annotated';
  if (INTERFACE_NAME.test(name)) return 'interface';
  throw new VirtError('unsupported', `the name "${name}" is neither that of an interface nor a plain one`, {
    ...(offset === undefined ? {} : { at: { offset } }),
    hint: 'import interfaces as namespace:package/interface',
  });
}

/** `undefined` for what is not the name of an interface: a function or type of the world itself. */
export function parseInterfaceName(name: string): InterfaceName | undefined {
  const groups = INTERFACE_NAME.exec(name)?.groups;
  if (groups === undefined) return undefined;
  const { namespace = '', package: pkg = '', interface: iface = '', version } = groups;
  return { namespace, package: pkg, interface: iface, version };
}

/**
 * The interface that an import or export stands for: the one that it says it implements, else the one in its name;
 * `undefined` for a function, type or instance of the world itself, which has a plain name.
 * @throws {VirtError} `unsupported` for a name of another kind: what nobody can tell apart must not slip through
 */
export function interfaceOf(item: ExternName): InterfaceName | undefined {
  const implemented = item.attributes.find((attribute) => attribute.kind === 'implements');
  const name = implemented?.value ?? item.name;
  kindOfName(name);
  return parseInterfaceName(name);
}

/** What an import is told from others by: its own name, the interface that it stands for, its external id. */
export interface ImportIdentity {
  readonly name: string;
  /** See {@link interfaceOf}. */
  readonly id: InterfaceName | undefined;
  readonly externalId: string | undefined;
}

export function identityOf(item: ExternName): ImportIdentity {
  const attribute = (wanted: NameAttribute['kind']) => item.attributes.find(({ kind }) => kind === wanted)?.value;
  const id = interfaceOf(item);
  const suffix = attribute('versionsuffix');
  // `@1` with `.0.0-alpha` behind it is another track than `@1` with `.0.0`.
  const whole = id?.version === undefined || suffix === undefined ? id : { ...id, version: `${id.version}${suffix}` };
  return { name: item.name, id: whole, externalId: attribute('external-id') };
}

/** The resource that `[method]r.m`, `[static]r.m` or `[constructor]r` belongs to (Explainer.md § Import and Export Definitions). */
export function resourceOfName(name: string): string | undefined {
  return /^\[(?:method|static)\](?<r>[^.]+)\.|^\[constructor\](?<c>.+)$/
    .exec(name)
    ?.slice(1)
    .find((label) => label !== undefined);
}

/**
 * The semver track within which versions stand for one another: `0.2` for every `0.2.x`, `1` for every `1.x.y`.
 * A pre-release and `0.0.x` stand for themselves only (Explainer.md § Canonical Interface Name).
 */
export function track(version: string): string {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:\+.*)?$/.exec(version);
  if (match === null) return version;
  const [, major = '', minor = ''] = match;
  if (major !== '0') return major;
  return minor !== '0' ? `0.${minor}` : version;
}
