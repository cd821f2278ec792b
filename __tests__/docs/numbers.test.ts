import { expect, test } from 'vitest';
import { DOCS, PRINTED } from './pages.ts';

/**
 * What has a digit and is no figure: names of formats, releases, exit codes. Everything else that was measured or counted
 * has to be printed by a command, and then stands in what the command prints.
 */
const NAMES =
  /\bWASI 0\.[23]\b|\bNode 24\b|\bpreview[- ]1\b|\bSHA-256\b|\bIPv[46]\b|\bUTF-(?:8|16)\b|\bRFC 3339\b|\b(?:with|ends with) [0-3]\b/g;

const WRITTEN = DOCS.filter(({ path }) => !PRINTED.has(path));

test.each(WRITTEN.map(({ path, prose }) => [path, prose] as const))(
  '%s states no figure that nothing prints',
  (_, prose) => {
    for (const text of prose) expect(text.replace(NAMES, '')).not.toMatch(/\d/);
  },
);
