import { identityOf } from '../component/names.ts';
import type { Extern, FuncType, Import, InstanceType, ResourceType } from '../component/types.ts';
import { type GrantContext, grantOf } from '../policy/grants.ts';
import type { Policy } from '../policy/model.ts';
import { BODY_PARTS } from './bodies.ts';
import type { Declarations } from './declarations.ts';
import type { Ownership } from './ownership.ts';
import { asksWhere, socketOf } from './peers.ts';
import { ENTRIES, GETTERS, looksAt } from './requests.ts';
import { Retyped } from './retyped.ts';
import { needsParts, polledBy, SPLICE } from './streams.ts';

/**
 * Functions that the adapter calls and the guest did not import, since toolchains leave out what is not used: where both
 * the host and the adapter make streams or pollables, the parts of `splice` and `poll`; where peers are listed, what tells
 * of a request where it goes, and of a socket where it stands. They are of the same interface and can do no more than
 * what the guest imports.
 */
export function extendImport(
  item: Import,
  declarations: Declarations,
  ownership: Ownership,
  policy: Policy,
  context: GrantContext,
): Import {
  const declared = declarations.declarationOf(item.name);
  if (item.extern.sort !== 'instance' || declared === undefined) return item;
  const { exports } = item.extern.type;
  const identity = identityOf(item);
  const narrowed = (name: string): boolean => grantOf(policy, identity, name, context).kind === 'narrowed';
  const missing = [...exports]
    .flatMap(([name, extern]) =>
      extern.sort === 'func' ? neededFor(name, extern.type, ownership, policy, narrowed(name)) : [],
    )
    .filter((name) => !exports.has(name));
  if (missing.length === 0 || declarations.differenceIn(item.name) !== undefined) return item;
  const retyped = new Retyped(declared, exports);
  const added = [...new Set(missing)].flatMap((name): [string, Extern][] => {
    const known = declared.exports.get(name);
    const type = known?.sort === 'func' ? retyped.func(known.type) : undefined;
    return type === undefined ? [] : [[name, { sort: 'func', type }]];
  });
  if (added.length === 0) return item;
  const type: InstanceType = { kind: 'instance', exports: new Map([...exports, ...retyped.types, ...added]) };
  return { ...item, extern: { sort: 'instance', type } };
}

/** Functions of the same interface that the adapter calls to do what a function does. */
function neededFor(
  name: string,
  type: FuncType,
  ownership: Ownership,
  policy: Policy,
  narrowed: boolean,
): readonly string[] {
  if (name === 'poll') {
    const pollable = polledBy({ type });
    return pollable !== undefined && isMixed(pollable, ownership) ? ['[method]pollable.ready'] : [];
  }
  if (name === '[constructor]outgoing-request') return looksAt(policy) ? [...GETTERS, ENTRIES] : [];
  if (BODY_PARTS.has(name)) return narrowed ? (BODY_PARTS.get(name) ?? []) : [];
  if (asksWhere(name, policy)) return [`${socketOf(name)}.local-address`];
  const [, spliced] = /^\[method\]output-stream\.(splice|blocking-splice)$/.exec(name) ?? [];
  if (spliced !== 'splice' && spliced !== 'blocking-splice') return [];
  const taken = type.params.flatMap((param) => (param.type.kind === 'borrow' ? [param.type.resource] : []));
  return taken.length === 2 && (narrowed || needsParts(taken, ownership, policy)) ? SPLICE[spliced] : [];
}

function isMixed(resource: ResourceType, ownership: Ownership): boolean {
  return ownership.isWrapped(resource) && ownership.isVirtual(resource);
}
