/**
 * Data for programs: JSON, two spaces, with a final newline. Printed in a step of a workflow, `##[` would begin a command
 * of the runner; it can only stand in texts, where it may be written otherwise.
 */
export function renderJson(value: object): string {
  return `${JSON.stringify(value, undefined, 2).replaceAll('##[', '#\\u0023[')}\n`;
}
