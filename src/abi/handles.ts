import { resourcesOf } from '../component/reach.ts';
import type { FuncType, ResourceType, ValueType } from '../component/types.ts';
import { type CoreType, flattenAll, flattenType } from './flatten.ts';
import { despecialize } from './layout.ts';

/** A handle among the flat parameters of a function. */
export interface FlatHandle {
  readonly kind: 'own' | 'borrow';
  readonly resource: ResourceType;
  /** Index of the core parameter, and its core type: `i64` where cases of a variant are joined. */
  readonly index: number;
  readonly slot: CoreType;
  /** It is only there if each of these core parameters holds this case. */
  readonly conditions: readonly { readonly index: number; readonly discriminant: number }[];
}

/**
 * The handles that a lifted function finds in its core parameters, or `undefined` if some are elsewhere: in a list, or
 * behind the pointer of spilled parameters.
 */
export function flatHandles(func: FuncType): readonly FlatHandle[] | undefined {
  const types = func.params.map((param) => param.type);
  const slots = flattenAll(types);
  const mentioned = types.some((type) => resourcesOf(type).length > 0);
  if (!mentioned) return [];
  if (slots === undefined) return undefined;
  const found: FlatHandle[] = [];
  let complete = true;
  const visit = (type: ValueType, index: number, conditions: FlatHandle['conditions']): void => {
    const plain = despecialize(type);
    switch (plain.kind) {
      case 'own':
      case 'borrow':
        found.push({ kind: plain.kind, resource: plain.resource, index, slot: slots[index] ?? 'i32', conditions });
        return;
      case 'record': {
        let at = index;
        for (const field of plain.fields) {
          visit(field.type, at, conditions);
          at += flattenType(field.type)?.length ?? 0;
        }
        return;
      }
      case 'variant':
        plain.cases.forEach((c, discriminant) => {
          if (c.type !== undefined) visit(c.type, index + 1, [...conditions, { index, discriminant }]);
        });
        return;
      default:
        if (resourcesOf(plain).length > 0) complete = false;
    }
  };
  let at = 0;
  for (const type of types) {
    visit(type, at, []);
    at += flattenType(type)?.length ?? 0;
  }
  return complete ? found : undefined;
}
