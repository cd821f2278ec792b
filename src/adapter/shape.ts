import type { FuncType, ValueType } from '../component/types.ts';

/** Shared parts could make a type of a few bytes spell out to gigabytes; nothing that is compared is as long. */
const MAX_PARTS = 500;

/**
 * A type as WIT spells it, named types by their structure: what routines that rely on a layout compare with. A resource
 * is `_`: its identity is checked elsewhere.
 */
export function shapeOf(type: ValueType, budget = { left: MAX_PARTS }): string {
  if (--budget.left < 0) return '…';
  const optional = (inner: ValueType | undefined) => (inner === undefined ? '_' : shapeOf(inner, budget));
  switch (type.kind) {
    case 'record':
      return `record{${type.fields.map((field) => `${field.name}: ${shapeOf(field.type, budget)}`).join(', ')}}`;
    case 'variant':
      return `variant{${type.cases.map((c) => c.name + (c.type === undefined ? '' : `(${shapeOf(c.type, budget)})`)).join(', ')}}`;
    case 'list':
      return `list<${shapeOf(type.element, budget)}${type.length === undefined ? '' : `, ${type.length}`}>`;
    case 'tuple':
      return `tuple<${type.types.map((inner) => shapeOf(inner, budget)).join(', ')}>`;
    case 'flags':
    case 'enum':
      return `${type.kind}{${type.names.join(', ')}}`;
    case 'option':
      return `option<${shapeOf(type.type, budget)}>`;
    case 'result':
      return `result<${optional(type.ok)}, ${optional(type.err)}>`;
    case 'own':
    case 'borrow':
      return `${type.kind}<_>`;
    case 'stream':
    case 'future':
      return `${type.kind}<${optional(type.element)}>`;
    case 'map':
      return `map<${shapeOf(type.key, budget)}, ${shapeOf(type.value, budget)}>`;
    default:
      return type.kind;
  }
}

/** `func(string) -> option<string>`; parameter names do not matter to any layout. */
export function shapeOfFunc(func: FuncType): string {
  const result = func.result === undefined ? '' : ` -> ${shapeOf(func.result)}`;
  return `${func.async ? 'async ' : ''}func(${func.params.map((param) => shapeOf(param.type)).join(', ')})${result}`;
}
