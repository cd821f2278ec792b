import type { ResourceType } from '../../component/types.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { BodyEnding, BodyRule, CloneRule, FieldsMaking, HostFunction, RequestCopy } from '../action.ts';
import { REQUEST_WORDS, WORDS } from '../request-words.ts';
import type { CoreContext, Link } from './function.ts';
import { type Frame, HOST_KIND, type Ruling } from './guard.ts';
import { aboutRequest, PARTS, REQUEST_SIZE } from './request-layout.ts';

/** The last of the methods GET and HEAD, with which hosts send no body unless there is a Content-Length. */
const HEAD = 1;
/** Where `result<outgoing-body>` has the handle. */
const HANDLE = 4;
/** Of `tuple<string, list<u8>>`, both as address and length. */
const FIELD = { size: 16, parts: [0, 4, 8, 12] } as const;
/** The handle that a method is called on. */
const SELF = 0;

const utf8 = new TextEncoder();

/**
 * The body of a request that may not have one is ended, and stays where it is. What is handed out instead belongs to a
 * request that is never sent, whose Content-Length is 0: hosts let nothing be written to it, and say so.
 */
export function bodies(rule: BodyRule, context: CoreContext): Ruling {
  const words = context.data.store(REQUEST_WORDS, WORDS);
  const request = context.data.reserve(REQUEST_SIZE, 8);
  const end = ending(rule.ending, context);
  const appended = context.area(rule.making.appended);
  const constant = (text: string): readonly Instruction[] => [
    ['i32.const', context.data.add(utf8.encode(text), 1)],
    ['i32.const', text.length],
  ];
  const empty = [...constant('content-length'), ...constant('0')];
  return ({ link, locals, refuse, done }) => {
    const FRESH = locals.add('i32');
    const call = calling(link);
    return {
      before: [
        ['local.get', SELF],
        ['i32.const', request + PARTS.method],
        call(rule.method),
        ['local.get', SELF],
        call(rule.headers),
        ['local.tee', FRESH],
        ['i32.const', request + PARTS.fields],
        call(rule.entries),
        ...drop(FRESH, rule.fields, link),
        ['i32.const', words],
        ['i32.const', request],
        ['call', link(aboutRequest('mayBeBodied'))],
        ...read(done),
        'i32.eqz',
        ['if', 'empty'],
        ...end(SELF, link),
        // Where the body is gone already, the host says so once more.
        'i32.eqz',
        ['if', 'empty'],
        call(rule.making.newFields),
        ['local.tee', FRESH],
        ...empty,
        ['i32.const', appended],
        call(rule.making.append),
        ...load('i32.load8_u', appended),
        ['if', 'empty'],
        ...drop(FRESH, rule.fields, link),
        ...refuse,
        'end',
        ['local.get', FRESH],
        call(rule.newRequest),
        // It is asked for its body, and dropped, in place of the other.
        ...drop(SELF, rule.request, link),
        ['local.set', SELF],
        'end',
        'end',
      ],
      kindOf: () => HOST_KIND,
      after: [],
    };
  };
}

/** What the host clones is a copy that nobody else has. */
export function clones({ entries, fields, making }: CloneRule, context: CoreContext): Ruling {
  const list = context.data.reserve(8, 8);
  const copied = copying(making, context);
  return (frame) => {
    const FRESH = frame.locals.add('i32');
    return {
      before: [
        ['local.get', SELF],
        ['i32.const', list],
        calling(frame.link)(entries),
        ...copied(list, FRESH, frame),
        ...read(frame.done),
        ...drop(SELF, fields, frame.link),
        ['local.get', FRESH],
        ['local.set', SELF],
      ],
      kindOf: () => HOST_KIND,
      after: [],
    };
  };
}

/**
 * Where the request may not have a body, another one of the same parts is sent in its place: whatever the guest writes to
 * the body of the first, it goes nowhere.
 * @param request where its parts are
 */
export function withoutBody(
  copy: RequestCopy,
  request: number,
  context: CoreContext,
): (frame: Frame) => readonly Instruction[] {
  const words = context.data.store(REQUEST_WORDS, WORDS);
  const end = ending(copy.ending, context);
  const copied = copying(copy.making, context);
  /** What an option of a string is as parameters: CanonicalABI.md § Flattening. */
  const option = (at: number): readonly Instruction[] => [
    ...load('i32.load8_u', at),
    ...load('i32.load', at + 4),
    ...load('i32.load', at + 8),
  ];
  const scheme = request + PARTS.scheme;
  const params = [
    option(request + PARTS.method),
    [...load('i32.load8_u', scheme), ...option(scheme + 4)],
    option(request + PARTS.authority),
    option(request + PARTS.path),
  ];
  return (frame) => {
    const { link, locals, refuse } = frame;
    const FRESH = locals.add('i32');
    const call = calling(link);
    const set = copy.setters.flatMap((setter, i): readonly Instruction[] => [
      ['local.get', FRESH],
      ...(params[i] ?? []),
      call(setter),
      ...(i > 0 ? (['i32.or'] as const) : []),
    ]);
    return [
      ['i32.const', words],
      ['i32.const', request],
      ['call', link(aboutRequest('bodied'))],
      'i32.eqz',
      ['if', 'empty'],
      ...copied(request + PARTS.fields, FRESH, frame),
      ['local.get', FRESH],
      call(copy.newRequest),
      ['local.set', FRESH],
      ...set,
      ['if', 'empty'],
      ...drop(FRESH, copy.request, link),
      ...refuse,
      'end',
      // Ended, it leaves the connection free for the next request. Of other methods, it would be told to the server.
      ...load('i32.load8_u', request + PARTS.method),
      ['i32.const', HEAD],
      'i32.le_u',
      ['if', 'empty'],
      ...end(FRESH, link),
      'drop',
      'end',
      ...drop(SELF, copy.request, link),
      ['local.get', FRESH],
      ['local.set', SELF],
      'end',
    ];
  };
}

/** Code that ends the body of a request with nothing in it, and pushes 0 if it could be had. */
function ending({ body, taken, finish, finished }: BodyEnding, context: CoreContext) {
  const [area, result] = [context.area(taken), context.area(finished)];
  return (request: number, link: Link): readonly Instruction[] => {
    const call = calling(link);
    return [
      ['local.get', request],
      ['i32.const', area],
      call(body),
      ...load('i32.load8_u', area),
      'i32.eqz',
      ['if', 'empty'],
      ...load('i32.load', area + HANDLE),
      // option::none
      ['i32.const', 0],
      ['i32.const', 0],
      ['i32.const', result],
      call(finish),
      'end',
      ...load('i32.load8_u', area),
    ];
  };
}

/** Code that makes headers of a list of fields, without those that the host does not take, and puts them into a local. */
function copying({ newFields, append, appended }: FieldsMaking, context: CoreContext) {
  const result = context.area(appended);
  return (list: number, fresh: number, { link, locals }: Frame): readonly Instruction[] => {
    const [AT, END] = [locals.add('i32'), locals.add('i32')];
    const call = calling(link);
    return [
      call(newFields),
      ['local.set', fresh],
      ...load('i32.load', list),
      ['local.tee', AT],
      ...load('i32.load', list + 4),
      ['i32.const', FIELD.size],
      'i32.mul',
      'i32.add',
      ['local.set', END],
      ['block', 'empty'],
      ['loop', 'empty'],
      ['local.get', AT],
      ['local.get', END],
      'i32.ge_u',
      ['br_if', 1],
      ['local.get', fresh],
      ...FIELD.parts.flatMap((part): readonly Instruction[] => [
        ['local.get', AT],
        ['i32.load', part],
      ]),
      ['i32.const', result],
      call(append),
      ['local.get', AT],
      ['i32.const', FIELD.size],
      'i32.add',
      ['local.set', AT],
      ['br', 0],
      'end',
      'end',
    ];
  };
}

function calling(link: Link) {
  return (host: HostFunction): Instruction => ['call', link({ kind: 'host', host })];
}

function load(name: 'i32.load' | 'i32.load8_u', at: number): readonly Instruction[] {
  return [
    ['i32.const', at],
    [name, 0],
  ];
}

function drop(local: number, resource: ResourceType, link: Link): readonly Instruction[] {
  return [
    ['local.get', local],
    ['call', link({ kind: 'resource.drop', resource })],
  ];
}

/** All that the host answered has been read: the arena may start anew. */
function read(done: number): readonly Instruction[] {
  return [
    ['i32.const', 1],
    ['global.set', done],
  ];
}
