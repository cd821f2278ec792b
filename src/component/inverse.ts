/** A table of bytes, read from the byte to the name. */
export function inverse<K extends string>(table: Readonly<Record<K, number>>): ReadonlyMap<number, K> {
  return new Map(keys(table).map((name) => [table[name], name]));
}

function keys<K extends string>(table: Readonly<Record<K, number>>): K[] {
  return Object.keys(table).filter((key): key is K => key in table);
}
