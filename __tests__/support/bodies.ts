import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyFrom } from '../../src/policy/build-policy.ts';
import { virtualize } from '../../src/virtualize.ts';
import { guest, program } from './calls.ts';
import type { RunOptions, RunResult } from './jco.ts';
import { Random } from './random.ts';
import { type Heard, type RawServer, rawServer } from './raw-server.ts';

type Run = (bytes: Uint8Array, options: RunOptions) => Promise<RunResult>;

/** What a guest would have another server be told, in the name of whoever runs it. */
const SMUGGLED = 'GET /smuggled HTTP/1.1\r\nHost: internal.example\r\n\r\n';
const WORDS = String.raw`GET\s/smuggled\sHTTP/1.1\r\nHost:\sinternal.example\r\n\r\n`;

/** Requests that are to become two: what they are, and what the guest does. `AT` is the scheme and the authority. */
const ATTEMPTS: readonly (readonly [title: string, ...lines: readonly string[]])[] = [
  ...['get', 'head', 'delete', 'options', 'trace', 'other:GET', 'other:get', 'other:Delete'].flatMap(
    (method): [string, string][] => [
      [
        `${method}, written to after it is sent`,
        `${method} AT /listed : body stream send write=${WORDS} finish response`,
      ],
      [`${method}, written to before`, `${method} AT /listed : body stream flush=${WORDS} finish send response`],
    ],
  ),
  ['another method first', `post AT /listed : body stream method=get send write=${WORDS} finish response`],
  ['another method last', `get AT /listed : body stream method=delete send write=${WORDS} finish response`],
  ['the method set twice', `post AT /listed : body method=get method=options stream send write=${WORDS} response`],
  ...['identity', 'gzip', 'chunked,identity', ''].map((coding): [string, string] => [
    `Transfer-Encoding: ${coding}`,
    `post AT /listed transfer-encoding=${coding} : body stream send write=${WORDS} finish response`,
  ]),
  ...['abc', '4,100', '', '+4', '-4', '04', '1e1', '0x4', String.raw`4\s4`].map((length): [string, string] => [
    `Content-Length: ${length}`,
    `post AT /listed Content-Length=${length} : body stream send write=AAAA${WORDS} finish response`,
  ]),
  ['a length with an underscore', `post AT /listed content_length=4 : body stream send write=AAAA${WORDS} response`],
  ['a length with an underscore, of GET', `get AT /listed Content_Length=4 : body stream send write=${WORDS} response`],
  ['two lengths', `post AT /listed content-length=100 content-length=4 : body stream send write=AAAA${WORDS} response`],
  [
    'more than the length',
    `post AT /listed content-length=4 : body stream send write=AAAA write=${WORDS} finish response`,
  ],
  ['more than the length at once', `post AT /listed content-length=4 : body stream send flush=AAAA${WORDS} response`],
  ['more than a length of 0', `get AT /listed content-length=0 : body stream send write=${WORDS} finish response`],
  [
    'a length in a clone of the headers',
    `post AT /listed : body stream clone=content-length:4 send write=AAAA${WORDS} finish response`,
  ],
  [
    'a length in a clone made before',
    `post AT /listed @content-length=4 : body stream send write=AAAA${WORDS} response`,
  ],
  [
    'another length in a clone',
    `post AT /listed content-length=100 : body stream clone=content-length:4 send write=AAAA${WORDS} response`,
  ],
  [
    'a coding in a clone',
    `post AT /listed : clone=transfer-encoding:identity body stream send write=${WORDS} finish response`,
  ],
  [
    'more than the length, spliced',
    'get AT /listed : send response',
    'post AT /listed content-length=4 : body stream send write=AAAA blocking-splice=100 finish response',
  ],
  [
    'more than the length, spliced at once',
    'get AT /listed : send response',
    'post AT /listed content-length=4 : body stream send blocking-splice=100 finish response',
  ],
  [
    'less than the length, and another request',
    'post AT /listed content-length=100 : body stream send write=AAAA finish response',
    `post AT /listed : body stream send write=${WORDS} finish response`,
  ],
  [
    'less than the length, dropped, and another request',
    'post AT /listed content-length=100 : body stream send write=AAAA drop response',
    `post AT /listed : body stream send write=${WORDS} finish response`,
  ],
  [
    'nothing of the length, and another request',
    'post AT /listed content-length=100 : send response',
    `post AT /listed : body stream send write=${WORDS} finish response`,
  ],
  ['trailers', `post AT /listed trailer=x : body stream send write=AAAA finish=x:${WORDS} response`],
  ['trailers that frame', 'post AT /listed : body stream send write=AAAA finish=content-length:0 response'],
  ['a line in a header', String.raw`get AT /listed x=a\r\n\r\n${WORDS} : send response`],
  ['a line in the name of a header', String.raw`get AT /listed x\r\n\r\n${WORDS}=a : send response`],
  ['a line in the path', String.raw`get AT /listed\sHTTP/1.1\r\nHost:\sx\r\n\r\n${WORDS} : send response`],
  ['a line in the path, in characters', `get AT /listed\u010d\u010a\u010d\u010a${WORDS} : send response`],
  ['a line in the method', String.raw`other:GET\s/smuggled\sHTTP/1.1\r\nx: AT /listed : send response`],
  ['another protocol', `get AT /listed upgrade=h2c connection=upgrade http2-settings=AA : send response`],
  ['a body that waits', `post AT /listed expect=100-continue content-length=${WORDS.length} : send response`],
  ['another host', 'get AT /listed host=internal.example : send response'],
];

/** Those with which jco smuggles by itself; Wasmtime does with none. */
const SMUGGLING = new RegExp(
  [
    '^(?:get|head|delete|options|trace|other:\\w+), written to',
    'another method|the method set twice',
    'Transfer-Encoding: (?:identity|gzip)?$',
    'Content-Length: (?:abc|4,100|4\\\\s4)$',
    'two lengths|spliced|in a clone|of GET$',
  ].join('|'),
);

/** What programs do that mean no harm. */
const HONEST: readonly (readonly string[])[] = [
  ['get AT /listed accept=x x-one=1 x-two=2 : send response'],
  ['get AT /listed : body finish send response', 'get AT /listed : body send finish response'],
  ['get AT /listed : body stream send finish response', 'head AT /listed : body send finish response'],
  ['delete AT /listed : send response', 'options AT /listed : body finish send response'],
  ['delete AT /listed : body stream send finish response'],
  ['post AT /listed : body stream send write=one flush=two finish response'],
  ['post AT /listed : body stream write=one finish send response'],
  ['put AT /listed content-length=6 : body stream send write=one flush=two finish response'],
  ['patch AT /listed Content-Length=3 : body stream write=one finish send response'],
  ['post AT /listed content-length=0 : body finish send response'],
  ['other:QUERY AT /listed : body stream send write=one finish response'],
  ['get AT /listed content-length=3 : body stream send write=one finish response'],
  ['delete AT /listed content-length=3 : body stream write=one finish send response'],
  ['get AT /listed : body method=post stream send write=one finish response'],
  ['get AT /listed : body method=delete send finish response'],
  ['get AT /listed content-length=3 : body method=delete send stream write=one finish response'],
  ['post AT /listed : body stream send zeroes=1000 flush-zeroes=1000 finish response'],
  ['get AT /listed : send response', 'post AT /listed : body stream send blocking-splice=1000 finish response'],
  [
    'get AT /listed : send response',
    `post AT /listed content-length=${SMUGGLED.length + 3} : body stream send write=one blocking-splice=1000 finish response`,
  ],
  [
    'get AT /listed : send response',
    'put AT /listed content-length=10 : body stream send blocking-splice=6 blocking-splice=4 finish response',
  ],
];

const METHODS = ['get', 'post', 'put', 'head', 'delete', 'options', 'trace', 'other:GET', 'other:QUERY'] as const;
const FIELDS = [
  ...['x=y', 'content-length=4', 'Content-Length=0', 'content-length=100', '@content-length=4', '@transfer-encoding=x'],
  ...['transfer-encoding=identity', 'content_length=4', 'content-length=abc', 'connection=close', 'trailer=x'],
] as const;

/** A request with whatever a guest may do to it, in any order that is no trap by itself. */
function randomLine(random: Random): string {
  const method = (): string => random.pick(METHODS);
  const writes = (): string => random.pick([`write=${WORDS}`, 'flush=AAAA', 'zeroes=4', `flush=AAAA${WORDS}`]);
  const splices = (): string => random.pick(['splice=100', 'blocking-splice=100', 'blocking-splice=4']);
  const steps: string[] = [];
  let [body, stream] = [false, false];
  const some = (sent: boolean): void => {
    for (let i = random.below(5); i > 0; i--) {
      // Wasmtime has no room for more before the request is sent.
      const hasRoom = sent || !steps.some((step) => /^(?:write|flush|zeroes|.*splice)=/.test(step));
      if (stream && hasRoom) steps.push(random.below(3) > 0 ? writes() : splices());
      else if (stream) return;
      else if (body) steps.push('stream');
      else if (!sent) steps.push('body');
      stream = body;
      body ||= !sent;
      if (sent || random.below(3) > 0) continue;
      steps.push(random.pick([`method=${method()}`, 'clone=content-length:4', 'clone=transfer-encoding:identity']));
    }
  };
  some(false);
  if (random.below(4) === 0) steps.push(random.pick(['finish', 'finish=x:y']));
  else {
    steps.push('send');
    some(true);
    steps.push(random.pick(['finish', 'finish', 'drop']));
  }
  if (!steps.includes('send')) steps.push('send');
  const fields = Array.from({ length: random.below(3) }, () => random.pick(FIELDS));
  return [method(), 'AT', '/listed', ...fields, ':', ...steps, 'response'].join(' ');
}

/** Requests with bodies against a server that reads what comes as servers do. */
export function bodiesIn(engine: string, run: Run, smuggles: boolean): void {
  let hasty: RawServer;
  let patient: RawServer;
  beforeAll(async () => {
    [hasty, patient] = await Promise.all([rawServer(SMUGGLED, true), rawServer(SMUGGLED, false)]);
  });
  afterAll(() => Promise.all([hasty.close(), patient.close()]));

  const unwrapped = guest('bodies');
  const wrapped = (server: RawServer, more: Parameters<typeof policyFrom>[0] = {}): Uint8Array => {
    const settings = { stdio: 'allow', 'allow-env': true, 'allow-http': `http://127.0.0.1:${server.port}` } as const;
    return virtualize(unwrapped, policyFrom({ ...settings, ...more })).bytes;
  };

  /**
   * What the guest prints for each row of lines, and what the server hears: requests for the number of the row, and what
   * came behind one on its connection, where there should be nothing.
   */
  async function exchange(server: RawServer, bytes: Uint8Array, rows: readonly (readonly string[])[]) {
    const before = server.heard.length;
    const lines = rows.flatMap((row, i) =>
      row.map((line) => line.replace(' AT /listed', ` http 127.0.0.1:${server.port} /listed/${i}`)),
    );
    const { stdout, stderr, exit, trap } = await run(bytes, { args: program(...lines), network: true });
    await server.quiet();
    const heard = server.heard.slice(before);
    const printed = stdout.split('\n').slice(0, -1);
    let from = 0;
    const exchanges = rows.map((row, i) => {
      const own = new Set(heard.filter(({ target }) => target === `/listed/${i}`));
      const after = heard.filter((each, at) => {
        const last = heard.findLast(
          (other, place) => place < at && other.connection === each.connection && isListed(other),
        );
        return !isListed(each) && last !== undefined && own.has(last);
      });
      const told = printed.slice(from, from + row.length);
      from += row.length;
      return { told, heard: [...own], after };
    });
    return { exchanges, stderr, exit, trap, heard };
  }

  describe(`requests with bodies in ${engine}`, () => {
    it(`${smuggles ? 'become' : 'never become'} others by themselves`, async () => {
      const { exchanges } = await exchange(hasty, unwrapped, ATTEMPTS.map(linesOf));
      const smuggled = ATTEMPTS.filter((_, i) => (exchanges[i]?.after.length ?? 0) > 0);
      expect(smuggled.map(titleOf)).toEqual(
        smuggles ? ATTEMPTS.map(titleOf).filter((title) => SMUGGLING.test(title)) : [],
      );
    });

    it('under a list become no others, whatever the guest does', async () => {
      const { exchanges, heard, stderr, exit } = await exchange(hasty, wrapped(hasty), ATTEMPTS.map(linesOf));
      expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
      expect(heard.filter((each) => !isListed(each))).toEqual([]);
      expect(new Set(heard.map(({ headers }) => headers['host']))).toEqual(new Set([`127.0.0.1:${hasty.port}`]));
      for (const [i, row] of ATTEMPTS.entries()) {
        const { heard: own = [] } = exchanges[i] ?? {};
        expect([titleOf(row), own.length <= row.length - 1]).toEqual([titleOf(row), true]);
      }
    });

    it('under a list become no others in any order of what a guest may do', async () => {
      const random = new Random(51);
      const rows = Array.from({ length: 120 }, () => [randomLine(random)]);
      // What is spliced from later is the body of the first response.
      const all = [['get AT /listed : send response'], ...rows];
      const { exchanges, heard, exit, trap } = await exchange(hasty, wrapped(hasty), all);
      expect({ exit, trap }).toEqual({ exit: 0, trap: undefined });
      expect(exchanges.filter(({ after }) => after.length > 0)).toEqual([]);
      expect(heard.filter((each) => !isListed(each) || each.headers['host'] !== `127.0.0.1:${hasty.port}`)).toEqual([]);
      expect(heard.length).toBeGreaterThan(40);
    });

    it('under a list are what they are without, where they mean no harm', async () => {
      const before = await exchange(patient, unwrapped, HONEST);
      const after = await exchange(patient, wrapped(patient), HONEST);
      expect(after).toMatchObject({ stderr: '', exit: 0 });
      for (const [i, row] of HONEST.entries()) {
        const [then, now] = [before.exchanges[i], after.exchanges[i]];
        expect([row, now?.told]).toEqual([row, row.map(() => expect.stringMatching(/^(?:spliced \d+ )*status 200$/))]);
        expect([row, now?.heard.map(plain)]).toEqual([row, then?.heard.map(plain)]);
        expect([row, now?.heard.length]).toEqual([row, row.length]);
      }
    });

    it('under a list tell who writes where nothing may be written', async () => {
      const rows = [
        'delete AT /listed : body stream write=one',
        'delete AT /listed : body stream flush=one',
        'options AT /listed : body stream zeroes=1',
        'head AT /listed : body stream flush-zeroes=1',
        'other:trace AT /listed : body stream write=one finish send response',
        'delete AT /listed content-length=3 : body stream write=one write=two',
      ].map((line) => [line]);
      const { exchanges } = await exchange(hasty, wrapped(hasty), rows);
      expect(exchanges.flatMap(({ told }) => told)).toEqual([
        'write!',
        'flush!',
        'zeroes!',
        'flush-zeroes!',
        expect.stringMatching(/^write! (?:error 17 )?status 200$/),
        'write!',
      ]);
    });

    it('are gone when they are sent: nothing of them can be changed then', async () => {
      for (const bytes of [unwrapped, wrapped(hasty)]) {
        for (const step of ['path=/other', 'method=put', 'body']) {
          const { heard, trap } = await exchange(hasty, bytes, [[`post AT /listed : send ${step} response`]]);
          expect([step, trap === undefined]).toEqual([step, false]);
          expect(heard.filter(({ target, method }) => target !== '/listed/0' || method !== 'POST')).toEqual([]);
        }
      }
    });

    it('are ended and refused where denials trap, too', async () => {
      const bytes = wrapped(hasty, { 'on-denied': 'trap' });
      const { exchanges } = await exchange(hasty, bytes, [['get AT /listed : body send finish response']]);
      expect(exchanges[0]?.told).toEqual(['status 200']);
      const { trap, heard } = await exchange(hasty, bytes, [['get AT /listed te=trailers : send response']]);
      expect([trap === undefined, heard]).toEqual([false, []]);
    });
  });
}

function isListed({ target }: Heard): boolean {
  return /^\/listed\/\d+$/.test(target);
}

const titleOf = ([title]: (typeof ATTEMPTS)[number]): string => title;
const linesOf = ([, ...lines]: (typeof ATTEMPTS)[number]): readonly string[] => lines;

/** What a server makes of a request, however it was framed. */
function plain({ method, target, headers, body, complete }: Heard) {
  const { connection, 'transfer-encoding': coding, ...others } = headers;
  return { method, target, headers: others, body, complete };
}
