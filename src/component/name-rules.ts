import type { AnySort } from './ast.ts';
import { malformed } from './malformed.ts';
import { kindOfName, parseInterfaceName } from './names.ts';
import type { ExternName, NameAttribute } from './types.ts';

/**
 * Refuses the name of an import or export that engines refuse, and what stands beside it: by such a name, nobody could
 * say what the host would take it for.
 *
 * Source: Binary.md § Import and Export Definitions, Explainer.md § Import and Export Definitions.
 * @throws {VirtError} `malformed`, or `unsupported` for a name of another kind
 */
export function checkName({ name, attributes }: ExternName, sort: AnySort, offset: number): void {
  const kind = kindOfName(name, offset);
  if (kind === 'annotated' && sort !== 'func') malformed(`"${name}" may only name a function`, offset);
  const value = (wanted: NameAttribute['kind']) => attributes.find((attribute) => attribute.kind === wanted)?.value;
  const [implemented, suffix] = [value('implements'), value('versionsuffix')];
  if (implemented !== undefined && (kind !== 'plain' || sort !== 'instance'))
    malformed(`"${name}" has an implements attribute, which only an instance with a plain name may have`, offset);
  if (suffix !== undefined && sort !== 'instance')
    malformed(`"${name}" has a versionsuffix attribute, which only an instance may have`, offset);
  const version = parseInterfaceName(implemented ?? name)?.version;
  if (implemented !== undefined) checkImplemented(name, implemented, offset);
  if (suffix !== undefined) checkSuffix(name, implemented ?? name, version, suffix, offset);
  else if (implemented === undefined && version !== undefined && !isVersion(version))
    malformed(`the version in "${name}" is not a semantic version`, offset);
}

/**
 * The rest of the version of an interface, of which the name has the part by which versions stand for one another:
 * `.6-rc.1` beside `0.2` (Explainer.md § Canonical Interface Name).
 */
function checkSuffix(name: string, of: string, version: string | undefined, suffix: string, offset: number): void {
  if (version === undefined || !CANONICAL.test(version))
    malformed(
      `"${name}" has a versionsuffix attribute, but no version like 1 or 0.2 in "${of}" that it could go on`,
      offset,
    );
  const whole = `${version}${suffix}`;
  if (!isVersion(whole)) malformed(`the version in "${of}${suffix}" is not a semantic version`, offset);
  const canonical = CANONICAL_PART.exec(whole)?.[0];
  if (canonical !== version)
    malformed(
      `the versionsuffix "${suffix}" of "${name}" makes its version "${whole}", which is none of "${version}"`,
      offset,
    );
}

/** Of the version, the part by which versions stand for one another is enough: `0.2` (Explainer.md § Canonical Interface Name). */
function checkImplemented(name: string, value: string, offset: number): void {
  const id = parseInterfaceName(value);
  if (id !== undefined && (id.version === undefined || isVersion(id.version) || CANONICAL.test(id.version))) return;
  malformed(`"${name}" implements "${value}", which is not the name of an interface`, offset);
}

const NUMBER = '(?:0|[1-9][0-9]*)';
const IDENTIFIER = '[0-9A-Za-z-]+';
const CANONICAL_PART = /^(?:[1-9][0-9]*|0\.[1-9][0-9]*|0\.0\.[1-9][0-9]*)/;
const CANONICAL = new RegExp(`${CANONICAL_PART.source}$`);
/** Semantic Versioning 2.0.0 § 2, § 9, § 10: of a pre-release, identifiers that are numbers have no leading zeros. */
const VERSION = new RegExp(
  `^(${NUMBER})\\.(${NUMBER})\\.(${NUMBER})(?:-(?!(?:[^+]*\\.)?0[0-9]+(?:[.+]|$))${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+${IDENTIFIER}(?:\\.${IDENTIFIER})*)?$`,
);

function isVersion(text: string): boolean {
  const [, ...numbers] = VERSION.exec(text) ?? [];
  // Engines keep them in 64 bits.
  return numbers.length > 0 && numbers.every((number) => number.length < 20 || BigInt(number) < 1n << 64n);
}

/**
 * The names of one scope, of which no two may be such that engines take them for one (Explainer.md § Name Uniqueness).
 */
export class UniqueNames {
  readonly #names = new Map<string, string>();
  readonly #verb: string;

  /** @param verb what is done to them, for messages: `imported` */
  constructor(verb: string) {
    this.#verb = verb;
  }

  /** @throws {VirtError} `malformed` if such a name is there already */
  add(name: string, offset: number): void {
    const key = keyOf(name);
    const other = this.#names.get(key);
    if (other === name) malformed(`"${name}" is ${this.#verb} twice`, offset);
    if (other !== undefined)
      malformed(`"${name}" is ${this.#verb} beside "${other}", and engines take the two for one name`, offset);
    this.#names.set(key, name);
  }
}

/** The same for names that are not strongly unique. Case does not count, but in versions. */
function keyOf(name: string): string {
  const [label = '', ...version] = name.split('@');
  const lower = [label.toLowerCase(), ...version].join('@');
  const [, owner, member] = /^\[(?:method|static)\](.*)\.(.*)$/.exec(lower) ?? [];
  if (owner === undefined) return lower;
  return owner === member ? owner : `${owner}.${member}`;
}
