import type { ImportId } from './denied-imports.ts';
import type { Policy } from './model.ts';

/** What `allow-imports` says of imports, as far as it says it. */
interface AllowedImport {
  /** The import's own name. */
  readonly name: string | undefined;
  /** `wasi:keyvalue/*`, `acme:db/store`, without a version. */
  readonly interface: string | undefined;
  /** This one and no other. */
  readonly version: string | undefined;
  readonly externalId: string | undefined;
}

const LABEL = '[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*';
const NAME = new RegExp(`^${LABEL}$`);
const PLACE = new RegExp(
  `^(?:(?<name>${LABEL}): )?(?<interface>${LABEL}:${LABEL}/(?:\\*|${LABEL}))(?:@(?<version>\\S+))?$`,
);
const WITH_ID = /^(?<place>.+) \((?<id>"(?:[^"\\]|\\.)*")\)$/;

/**
 * `left`, `acme:db/store`, `left: acme:db/store ("db:test")`, `wasi:keyvalue/*`; `undefined` for what says nothing of an
 * import.
 */
export function parseAllowedImport(pattern: string): AllowedImport | undefined {
  const { place = pattern, id } = WITH_ID.exec(pattern)?.groups ?? {};
  const externalId = id === undefined ? undefined : readString(id);
  if (id !== undefined && externalId === undefined) return undefined;
  if (NAME.test(place)) return { name: place, interface: undefined, version: undefined, externalId };
  const groups = PLACE.exec(place)?.groups;
  if (groups === undefined) return undefined;
  return { name: groups['name'], interface: groups['interface'], version: groups['version'], externalId };
}

function readString(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The text that {@link parseAllowedImport} reads; it holds no comma. */
export function formatAllowedImport(
  name: string | undefined,
  iface: string | undefined,
  id: string | undefined,
): string {
  const own = name === undefined ? '' : iface === undefined ? name : `${name}: `;
  return `${own}${iface ?? ''}${id === undefined ? '' : ` (${JSON.stringify(id).replaceAll(',', '\\u002c')})`}`;
}

/** What `allow-all` grants of interfaces that no setting owns. */
export const ALL = 'wasi:*';

/** Whether `allow-imports` names an import: by its interface, whatever it calls itself, or as narrowly as it says. */
export function isAllowed({ allowImports }: Policy, item: ImportId): boolean {
  if (allowImports.includes(ALL) && item.id?.namespace === 'wasi') return true;
  return parsed(allowImports).some((allowed) => matches(allowed, item));
}

/**
 * Whether `allow-imports` names this very import, by its own name or external id. What an import calls itself is its own
 * choice, so that of WASI it allows nothing unless the interface is named too.
 */
export function isAllowedByName({ allowImports }: Policy, item: ImportId): boolean {
  return parsed(allowImports).some(
    (allowed) => (allowed.name !== undefined || allowed.externalId !== undefined) && matches(allowed, item),
  );
}

function matches(allowed: AllowedImport, { name, id, externalId }: ImportId): boolean {
  if (allowed.name !== undefined && allowed.name.toLowerCase() !== name.toLowerCase()) return false;
  if (allowed.externalId !== undefined && allowed.externalId !== externalId) return false;
  if (allowed.interface === undefined) return id?.namespace !== 'wasi';
  if (id === undefined) return false;
  if (allowed.version !== undefined && allowed.version !== id.version) return false;
  const known = `${id.namespace}:${id.package}/${id.interface}`;
  return allowed.interface.endsWith('/*')
    ? known.startsWith(allowed.interface.slice(0, -1))
    : known === allowed.interface;
}

const memory = new WeakMap<readonly string[], readonly AllowedImport[]>();

function parsed(patterns: readonly string[]): readonly AllowedImport[] {
  const known = memory.get(patterns) ?? patterns.flatMap((pattern) => parseAllowedImport(pattern) ?? []);
  memory.set(patterns, known);
  return known;
}
