/** Data for programs: JSON, two spaces, with a final newline. */
export function renderJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
