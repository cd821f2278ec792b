import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemas } from '../../../scripts/generate-schemas.ts';
import { policyFileJsonSchema } from '../../../src/policy/readers/file-schema.ts';
import { EVERYTHING, OF_WASSETTE, SHORT } from './examples.ts';
import { OF_MEANING, OF_SHAPE } from './mistakes.ts';

const schema = policyFileJsonSchema();
const accepts = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(schema);

/** As any reader of YAML would have it. */
function valid(text: string): boolean {
  return accepts(parse(text));
}

test.each([EVERYTHING, OF_WASSETTE, ...SHORT])('accepts what the reader accepts: %#', (text) => {
  expect(valid(text)).toBe(true);
});

describe('refuses what the reader refuses by its shape', () => {
  test.each(OF_SHAPE)('%s', (_, text) => {
    expect(valid(`version: "1.0"\n${text}`)).toBe(false);
  });
});

describe('leaves to the reader what is a question of meaning', () => {
  test.each(OF_MEANING)('%s', (_, text) => {
    expect(valid(`version: "1.0"\n${text}`)).toBe(true);
  });
});

test('is what is published', () => {
  expect(schemas()['policy.json']).toEqual(schema);
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: expect.any(String),
    description: expect.any(String),
    additionalProperties: false,
  });
});

test('describes every key, in one line', () => {
  const silent: string[] = [];
  walk(schema, '', (key, described) => {
    if (!described) silent.push(key);
  });
  expect(silent).toEqual([]);
});

/** Calls back for each property of each object that the schema describes. */
function walk(node: unknown, path: string, tell: (key: string, described: boolean) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' && typeof value === 'object') {
      for (const [name, property] of Object.entries<unknown>(value)) tell(`${path}.${name}`, isDescribed(property));
    }
    walk(value, `${path}.${key}`, tell);
  }
}

function isDescribed(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('description' in node) return typeof node.description === 'string' && !node.description.includes('\n');
  if ('$ref' in node) return true;
  return 'anyOf' in node && Array.isArray(node.anyOf) && node.anyOf.some(isDescribed);
}
