/** Whether a name of a variable or property is meant by an entry of a list: itself, or `PREFIX_*` and so begun. */
export function nameMatches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
}
