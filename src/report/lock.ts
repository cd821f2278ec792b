import type { Lock } from '../capabilities/schema.ts';
import { UNPRINTABLE } from '../text.ts';

/** The properties of a component that are tables: a row of each is a line. */
const TABLES = ['capabilities', 'calls'];

/**
 * A lock file as people read it: JSON, in which each capability and each import has one line, so that a change is one
 * line of a diff. With a final newline.
 */
export function renderLock({ schema, components }: Lock): string {
  const blocks = components.map((component) => {
    const lines = Object.entries(component).map(([key, value]) => `${JSON.stringify(key)}: ${table(key, value)}`);
    return `    {\n      ${lines.join(',\n      ')}\n    }`;
  });
  const all = blocks.length === 0 ? '[]' : `[\n${blocks.join(',\n')}\n  ]`;
  return `{\n  "schema": ${JSON.stringify(schema)},\n  "components": ${all}\n}\n`;
}

function table(key: string, value: unknown): string {
  if (!TABLES.includes(key) || !Array.isArray(value) || value.length === 0) return onOneLine(value);
  return `[\n${value.map((row) => `        ${onOneLine(row)}`).join(',\n')}\n      ]`;
}

/** JSON with the blanks that people write. */
function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return visible(JSON.stringify(value));
  const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return `{ ${items.join(', ')} }`;
}

/** What makes text run backwards or vanish, and what the runner of a workflow takes for a command, written otherwise. */
function visible(json: string): string {
  const escaped = (text: string): string =>
    Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
  return json.replace(UNPRINTABLE, escaped).replaceAll('##[', '#\\u0023[');
}
