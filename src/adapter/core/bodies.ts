import type { ResourceType } from '../../component/types.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { BodyRule, HostFunction, MethodRule } from '../action.ts';
import { REQUEST_WORDS, WORDS } from '../request-words.ts';
import type { CoreContext, Needed } from './function.ts';
import { HOST_KIND, type Ruling, refuseIf } from './guard.ts';

/** Where `assembly/origins.ts` finds the list of fields of a request, whose method is first. */
const FIELDS = 52;
const SIZE = 60;
/** Of `method`: where the word is, and how long it is. */
const [WORD, LENGTH, METHOD_SIZE] = [4, 8, 12];
/** Where `result<outgoing-body>` has the handle. */
const HANDLE = 4;

const utf8 = new TextEncoder();

function logic(name: 'bodied' | 'framed'): Needed {
  return { kind: 'logic', module: 'origins', name, type: { params: ['i32', 'i32'], results: ['i32'] } };
}

/**
 * The body of a request that hosts may not frame is ended, and stays where it is. What is handed out instead belongs to a
 * request that is never sent, whose Content-Length is 0: hosts let nothing be written to it, and say so.
 */
export function bodies(rule: BodyRule, context: CoreContext): Ruling {
  const words = context.data.store(REQUEST_WORDS, WORDS);
  const request = context.data.reserve(SIZE, 8);
  const result = context.area(rule.finished);
  const constant = (text: string): readonly Instruction[] => [
    ['i32.const', context.data.add(utf8.encode(text), 1)],
    ['i32.const', text.length],
  ];
  const field = [...constant('content-length'), ...constant('0')];
  const [REQUEST] = [0];
  return ({ link, locals, area, refuse, done }) => {
    const FRESH = locals.add('i32');
    const call = (host: HostFunction): Instruction => ['call', link({ kind: 'host', host })];
    const drop = (local: number, resource: ResourceType): readonly Instruction[] => [
      ['local.get', local],
      ['call', link({ kind: 'resource.drop', resource })],
    ];
    return {
      before: [
        ['local.get', REQUEST],
        ['i32.const', request],
        call(rule.method),
        ['local.get', REQUEST],
        call(rule.headers),
        ['local.tee', FRESH],
        ['i32.const', request + FIELDS],
        call(rule.entries),
        ...drop(FRESH, rule.fields),
        ['i32.const', words],
        ['i32.const', request],
        ['call', link(logic('bodied'))],
        // All that the host answered has been read.
        ['i32.const', 1],
        ['global.set', done],
        'i32.eqz',
        ['if', 'empty'],
        ['local.get', REQUEST],
        ['i32.const', area],
        call(rule.body),
        ['i32.const', area],
        ['i32.load8_u', 0],
        'i32.eqz',
        ['if', 'empty'],
        ['i32.const', area],
        ['i32.load', HANDLE],
        // option::none
        ['i32.const', 0],
        ['i32.const', 0],
        ['i32.const', result],
        call(rule.finish),
        call(rule.newFields),
        ['local.tee', FRESH],
        ...field,
        ['i32.const', result],
        call(rule.append),
        ['i32.const', result],
        ['i32.load8_u', 0],
        ['if', 'empty'],
        ...drop(FRESH, rule.fields),
        ...refuse,
        'end',
        ['local.get', FRESH],
        call(rule.newRequest),
        // It is asked for its body, and dropped, in place of the other.
        ...drop(REQUEST, rule.request),
        ['local.set', REQUEST],
        'end',
        'end',
      ],
      kindOf: () => HOST_KIND,
      after: [],
    };
  };
}

/** The method of a request whose body may be in the guest's hands does not become one whose bodies hosts do not frame. */
export function methods(rule: MethodRule, context: CoreContext): Ruling {
  const words = context.data.store(REQUEST_WORDS, WORDS);
  const [current, next] = [context.data.reserve(METHOD_SIZE, 8), context.data.reserve(METHOD_SIZE, 8)];
  const [REQUEST, KIND, AT, SIZE_OF_WORD] = [0, 1, 2, 3];
  return (frame) => {
    const framed = (method: number): readonly Instruction[] => [
      ['i32.const', words],
      ['i32.const', method],
      ['call', frame.link(logic('framed'))],
    ];
    return {
      before: [
        ['local.get', REQUEST],
        ['i32.const', current],
        ['call', frame.link({ kind: 'host', host: rule.method })],
        ['i32.const', next],
        ['local.get', KIND],
        ['i32.store8', 0],
        ['i32.const', next],
        ['local.get', AT],
        ['i32.store', WORD],
        ['i32.const', next],
        ['local.get', SIZE_OF_WORD],
        ['i32.store', LENGTH],
        ...refuseIf([...framed(current), ...framed(next), 'i32.eqz', 'i32.and'], frame),
      ],
      kindOf: () => HOST_KIND,
      after: [],
    };
  };
}
