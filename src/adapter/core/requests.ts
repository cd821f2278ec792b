import type { Origin } from '../../policy/peers.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { RequestRule } from '../action.ts';
import { REQUEST_WORDS, WORDS } from '../request-words.ts';
import { originRules, RULES } from '../rules.ts';
import { withoutBody } from './bodies.ts';
import type { CoreContext } from './function.ts';
import { HOST_KIND, type Ruling, refuseUnless } from './guard.ts';
import { aboutRequest, PARTS, REQUEST_SIZE } from './request-layout.ts';

/** Where what the getters say goes, but for the last, which gives the fields. */
const ANSWERS = [PARTS.method, PARTS.scheme, PARTS.authority, PARTS.path];

/**
 * The request is one to a listed origin. It is the caller's no more, so that what is seen here is what is sent.
 */
export function requests(
  { getters, entries, fields, copy }: RequestRule,
  origins: readonly Origin[],
  context: CoreContext,
): Ruling {
  const rules = context.data.store(originRules(origins), RULES);
  const words = context.data.store(REQUEST_WORDS, WORDS);
  const request = context.data.reserve(REQUEST_SIZE, 8);
  const [REQUEST] = [0];
  const [headers] = getters.slice(ANSWERS.length);
  if (headers === undefined) throw new Error('a request is asked for its headers last');
  const withoutOwn = copy === undefined ? () => [] : withoutBody(copy, request, context);
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
        ['i32.const', request + PARTS.fields],
        ['call', link({ kind: 'host', host: entries })],
        // A request with headers that someone still holds cannot be sent.
        ['local.get', HEADERS],
        ['call', link({ kind: 'resource.drop', resource: fields })],
        ...refuseUnless(
          [
            ['i32.const', rules],
            ['i32.const', words],
            ['i32.const', request],
            ['call', link(aboutRequest('allowed'))],
          ],
          frame,
        ),
        ...withoutOwn(frame),
      ],
      kindOf: () => HOST_KIND,
      after: [],
    };
  };
}
