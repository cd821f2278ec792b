import type { Preopen } from './model.ts';

/** Two directories of the host's of which one is the other or lies in it, with different access. */
export interface Nested<T extends Preopen> {
  readonly outer: T;
  readonly inner: T;
  /** Only where letters of both cases are the same. */
  readonly folded: boolean;
}

/**
 * Mappings that give different access to one directory: what the one protects could be changed through the other. Of
 * each inner one the innermost outer one is told.
 */
export function nestedMappings<T extends Preopen>(mappings: readonly T[]): readonly Nested<T>[] {
  const sorted = mappings
    .map((mapping) => ({ mapping, key: keyOf(mapping.host) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  // In this order everything below a directory follows it at once: those that the next may lie in are a stack.
  const around: (typeof sorted)[number][] = [];
  return sorted.flatMap((inner) => {
    while (around.length > 0 && !inner.key.startsWith(around.at(-1)?.key ?? '')) around.pop();
    const outer = around.at(-1)?.mapping;
    around.push(inner);
    if (outer === undefined || outer.access === inner.mapping.access) return [];
    const folded = !pathOf(inner.mapping.host).startsWith(pathOf(outer.host));
    return [{ outer, inner: inner.mapping, folded }];
  });
}

/** A path that is a prefix of those below it; one without a `/` at its start is in what the host calls `.`. */
function pathOf(host: string): string {
  const parts = host.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  return [/^[/\\]/.test(host) ? '' : '.', ...parts, ''].join('/');
}

/** There are file systems to which letters of both cases are the same, and others for which a letter has several forms. */
function keyOf(host: string): string {
  return pathOf(host).normalize('NFC').toLowerCase();
}
