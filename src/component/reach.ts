import type { AnyType, ComponentType, FuncType, InstanceType, ResourceType, ValueType } from './types.ts';

/** The types that a value or function type is directly made of. Handles lead to their resource. */
export function parts(type: ValueType | FuncType): readonly (ValueType | ResourceType)[] {
  switch (type.kind) {
    case 'func':
      return defined([...type.params.map((param) => param.type), type.result]);
    case 'record':
      return type.fields.map((field) => field.type);
    case 'variant':
      return defined(type.cases.map((c) => c.type));
    case 'list':
      return [type.element];
    case 'tuple':
      return type.types;
    case 'option':
      return [type.type];
    case 'result':
      return defined([type.ok, type.err]);
    case 'own':
    case 'borrow':
      return [type.resource];
    case 'stream':
    case 'future':
      return defined([type.element]);
    case 'map':
      return [type.key, type.value];
    default:
      return [];
  }
}

/**
 * Everything that `type` is made of, itself included, inner types before outer ones; each node once, however often it
 * occurs, so that a type whose parts are shared costs no more than it has parts.
 */
export function reach(type: AnyType): ReadonlySet<ValueType | FuncType | ResourceType> {
  const cached = reached.get(type);
  if (cached !== undefined) return cached;
  const seen = new Set<ValueType | FuncType | ResourceType>();
  const opened = new Set<InstanceType | ComponentType>();
  const visit = (node: AnyType): void => {
    if (node.kind === 'instance' || node.kind === 'component') {
      if (opened.has(node)) return;
      opened.add(node);
      for (const extern of node.exports.values()) {
        if (extern.sort === 'func' || extern.sort === 'type' || extern.sort === 'instance') visit(extern.type);
      }
    } else if (!seen.has(node)) {
      if (node.kind !== 'resource') for (const part of parts(node)) visit(part);
      seen.add(node);
    }
  };
  visit(type);
  reached.set(type, seen);
  return seen;
}

const reached = new WeakMap<AnyType, ReadonlySet<ValueType | FuncType | ResourceType>>();

/** The resources that `type` mentions at any depth. */
export function resourcesOf(type: AnyType): readonly ResourceType[] {
  return [...reach(type)].filter((node) => node.kind === 'resource');
}

/** Whether `type` mentions a resource at any depth: as {@link resourcesOf}, without a list for each of its parts. */
export function hasResources(type: ValueType | ResourceType): boolean {
  if (type.kind === 'resource') return true;
  const known = mentioning.get(type) ?? parts(type).some(hasResources);
  mentioning.set(type, known);
  return known;
}

const mentioning = new WeakMap<ValueType, boolean>();

/**
 * Types that have to have a name where a function that mentions them is imported or exported
 * (Explainer.md § External Visibility of Types).
 */
export type NominalType = Extract<AnyType, { kind: 'record' | 'variant' | 'flags' | 'enum' | 'resource' }>;

export function isNominal(type: AnyType): type is NominalType {
  return (
    type.kind === 'record' ||
    type.kind === 'variant' ||
    type.kind === 'flags' ||
    type.kind === 'enum' ||
    type.kind === 'resource'
  );
}

/** The nominal types in `type`, inner ones first, `type` itself last if it is one. */
export function nominalsOf(type: AnyType): readonly NominalType[] {
  return [...reach(type)].filter(isNominal);
}

function defined<T>(items: readonly (T | undefined)[]): readonly T[] {
  return items.filter((item) => item !== undefined);
}
