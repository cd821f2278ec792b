import type { Origin } from '../../policy/peers.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { RequestRule } from '../action.ts';
import { REQUEST_WORDS, WORDS } from '../request-words.ts';
import { originRules, RULES } from '../rules.ts';
import type { CoreContext, Needed } from './function.ts';
import { HOST_KIND, type Ruling, refuseUnless } from './guard.ts';

/** Where `assembly/origins.ts` finds what the getters say: method, scheme, authority, path; then the list of fields. */
const ANSWERS = [0, 12, 28, 40];
const FIELDS = 52;
const SIZE = 60;

const ALLOWED: Needed = {
  kind: 'logic',
  module: 'origins',
  name: 'allowed',
  type: { params: ['i32', 'i32', 'i32'], results: ['i32'] },
};

/**
 * The request is one to a listed origin. It is the caller's no more, so that what is seen here is what is sent.
 */
export function requests(
  { getters, entries, fields }: RequestRule,
  origins: readonly Origin[],
  context: CoreContext,
): Ruling {
  const rules = context.data.store(originRules(origins), RULES);
  const words = context.data.store(REQUEST_WORDS, WORDS);
  const request = context.data.reserve(SIZE, 8);
  const [REQUEST] = [0];
  const [headers] = getters.slice(ANSWERS.length);
  if (headers === undefined) throw new Error('a request is asked for its headers last');
  return (frame) => {
    const { link, locals } = frame;
    const HEADERS = locals.add('i32');
    const asked = getters.slice(0, ANSWERS.length).flatMap((host, i): readonly Instruction[] => [
      ['local.get', REQUEST],
      ['i32.const', request + (ANSWERS[i] ?? 0)],
      ['call', link({ kind: 'host', host })],
    ]);
    return {
      before: [
        ...asked,
        ['local.get', REQUEST],
        ['call', link({ kind: 'host', host: headers })],
        ['local.tee', HEADERS],
        ['i32.const', request + FIELDS],
        ['call', link({ kind: 'host', host: entries })],
        // A request with headers that someone still holds cannot be sent.
        ['local.get', HEADERS],
        ['call', link({ kind: 'resource.drop', resource: fields })],
        ...refuseUnless(
          [
            ['i32.const', rules],
            ['i32.const', words],
            ['i32.const', request],
            ['call', link(ALLOWED)],
          ],
          frame,
        ),
      ],
      kindOf: () => HOST_KIND,
      after: [],
    };
  };
}
