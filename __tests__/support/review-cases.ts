import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseWat } from './wat.ts';

/** Two versions of a component, and what a review has to tell of them. */
export interface ReviewCase {
  readonly title: string;
  readonly base: () => Promise<Uint8Array>;
  readonly head: () => Promise<Uint8Array>;
  /** What changed, the most severe first: `gained import:secrets`. */
  readonly findings: readonly string[];
  /** Of the head no result can be made, whatever the policy. */
  readonly refused?: true;
}

const guest = (name: string) => () => readFile(join(import.meta.dirname, `../fixtures/greeting/${name}.wasm`));
const importing =
  (...imports: readonly string[]) =>
  (): Promise<Uint8Array> =>
    parseWat(`(component ${imports.map((item) => `(import ${item})`).join(' ')})`);

const GET = '(instance (export "get" (func (param "key" string) (result string))))';
const ENVIRONMENT = '(instance (export "get-environment" (func (result (list (tuple string string))))))';
const left = (id: string): string => `"left" (implements "acme:db/store@1.0.0") (external-id "db:${id}") ${GET}`;
const right = `"right" (implements "acme:db/store@1.0.0") (external-id "db:prod") ${GET}`;
const own = `"wasi:cli/environment@0.2.6" ${ENVIRONMENT}`;
const extra = `"extra" (implements "wasi:cli/environment@0.2.6") (external-id "host:secrets") ${ENVIRONMENT}`;
const named = (name: string): string => `"${name}" ${GET}`;

/** Imports of interfaces outside WASI, or under names of their own. */
export const FOREIGN_CASES: readonly ReviewCase[] = [
  {
    title: 'a second import of one interface',
    base: importing(left('test')),
    head: importing(left('test'), right),
    findings: ['gained import:right: acme:db/store@1 ("db:prod")'],
  },
  {
    title: 'another external id',
    base: importing(left('test')),
    head: importing(left('prod')),
    findings: ['gained import:left: acme:db/store@1 ("db:prod")', 'lost import:left: acme:db/store@1 ("db:test")'],
  },
  {
    title: 'an interface of WASI once more, under a name of its own',
    base: importing(own),
    head: importing(own, extra),
    findings: ['gained import:extra: wasi:cli/environment@0.2 ("host:secrets")'],
  },
  {
    title: 'another plain name',
    base: importing(named('cache')),
    head: importing(named('secrets')),
    findings: ['gained import:secrets', 'lost import:cache'],
  },
  {
    title: 'more plain names',
    base: importing(named('cache')),
    head: importing(named('cache'), named('secrets'), named('fs')),
    findings: ['gained import:fs', 'gained import:secrets'],
  },
  {
    title: 'a function in a nested instance',
    base: importing(named('cache')),
    head: importing(named('cache'), `"acme:vault/keys" (instance (export "inner" ${GET}))`),
    findings: ['gained import:acme:vault/keys'],
    refused: true,
  },
  {
    title: 'another major version',
    base: importing(named('acme:db/store@1.0.0')),
    head: importing(named('acme:db/store@2.0.0')),
    findings: ['gained import:acme:db/store@2', 'lost import:acme:db/store@1'],
  },
];

/** A component that greets, and its next version that opens a file too. */
export const FILES_CASE: ReviewCase = {
  title: 'a file that is opened by a component that wrote to its output before',
  base: guest('hello'),
  head: guest('shadow'),
  findings: ['gained fs.read:*', 'gained fs.write:*'],
};
