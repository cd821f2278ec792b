import { beforeAll, describe, expect, it } from 'vitest';
import { ComponentBuilder } from '../src/component/builder.ts';
import { decode } from '../src/component/decode.ts';
import { encode } from '../src/component/encode.ts';
import type { ResourceType } from '../src/component/types.ts';
import { policyFrom } from '../src/policy/build-policy.ts';
import { DENY_ALL, type Policy } from '../src/policy/model.ts';
import { verify } from '../src/verify.ts';
import { virtualize } from '../src/virtualize.ts';
import { fixture } from './support/behaviour.ts';
import { guest as calls } from './support/calls.ts';
import { opinionOf } from './support/fuzz/wasm-tools.ts';
import { parseWat } from './support/wat.ts';

/** Asks for the environment, random bytes, a clock with its pollables, and an interface of its own namespace. */
const GUEST = `(component
  (import "wasi:io/poll@0.2.0" (instance $poll
    (export "pollable" (type $p (sub resource)))
    (export "[method]pollable.block" (func (param "self" (borrow $p))))))
  (alias export $poll "pollable" (type $pollable))
  (import "wasi:clocks/monotonic-clock@0.2.0" (instance
    (alias outer 1 $pollable (type $outer))
    (export "pollable" (type $p (eq $outer)))
    (export "now" (func (result u64)))
    (export "subscribe-duration" (func (param "when" u64) (result (own $p))))))
  (import "wasi:cli/environment@0.2.0" (instance
    (export "get-environment" (func (result (list (tuple string string)))))
    (export "get-arguments" (func (result (list string))))))
  (import "wasi:random/random@0.2.0" (instance
    (export "get-random-u64" (func (result u64)))))
  (import "acme:log/sink" (instance
    (export "put" (func (param "line" string))))))`;

const GRANT_CLOCKS: Policy = { ...DENY_ALL, clocks: 'allow' };
const CONTEXT = { servesHttp: false, sendsBodies: false };
let guest: Uint8Array;

beforeAll(async () => {
  guest = await parseWat(GUEST);
});

describe('verify', () => {
  it('accepts what virtualize made and says what remains, and why', () => {
    const { bytes } = virtualize(guest, GRANT_CLOCKS);
    const { remaining } = verify(bytes, guest, GRANT_CLOCKS, CONTEXT);
    expect(remaining.map(({ interface: name, functions, reason }) => [name, functions, reason])).toEqual([
      ['acme:log/sink', ['put'], 'not a WASI interface: passes unless deny-imports names it'],
      ['wasi:clocks/monotonic-clock@0.2.0', ['now', 'subscribe-duration'], 'allow-clocks'],
      ['wasi:io/poll@0.2.0', ['[method]pollable.block'], 'streams, pollables and errors of what is granted'],
    ]);
  });

  it('refuses an adapter that imports a function which the policy denies', () => {
    const { bytes } = virtualize(guest, { ...DENY_ALL, random: 'allow' });
    expect(() => verify(bytes, guest, DENY_ALL, CONTEXT)).toThrow(
      'the result imports "get-random-u64" of wasi:random/random@0.2.0, which the policy does not grant',
    );
  });

  it("refuses an adapter that imports the host's clocks or chance where both are virtual", () => {
    const settings = { 'fixed-clock': '2026-01-01T00:00:00Z', 'random-seed': '2a' };
    const policy = policyFrom(settings);
    const { bytes } = virtualize(guest, policy);
    expect(verify(bytes, guest, policy, CONTEXT).remaining.map((item) => item.interface)).toEqual(['acme:log/sink']);
    for (const allow of ['allow-clocks', 'allow-random'] as const) {
      const other = virtualize(guest, policyFrom({ [allow]: true }));
      expect(() => verify(other.bytes, guest, policy, CONTEXT)).toThrow(
        /which the policy does not grant|nothing that the policy grants/,
      );
    }
  });

  it('refuses functions of wasi:io that nothing granted has to do with', async () => {
    const tampered = await parseWat(`(component
      (import "wasi:io/poll@0.2.0" (instance
        (export "pollable" (type $p (sub resource)))
        (export "[method]pollable.block" (func (param "self" (borrow $p)))))))`);
    expect(() => verify(tampered, undefined, DENY_ALL, CONTEXT)).toThrow(
      'the result imports "[method]pollable.block" of wasi:io/poll@0.2.0, though nothing that the policy grants',
    );
  });

  it('tells imports of types alone from those that can be called', async () => {
    const inert = await parseWat(`(component
      (import "wasi:sockets/network@0.2.0" (instance (export "network" (type (sub resource))))))`);
    expect(verify(inert, undefined, DENY_ALL, CONTEXT).remaining).toEqual([
      {
        interface: 'wasi:sockets/network@0.2.0',
        functions: [],
        reason: 'types only: nothing can be called through it',
      },
    ]);
  });

  it('refuses a guest that differs in one bit', () => {
    const { bytes } = virtualize(guest, DENY_ALL);
    const other = guest.slice();
    const last = other.length - 1;
    other[last] = (other[last] ?? 0) ^ 1;
    expect(() => verify(bytes, other, DENY_ALL, CONTEXT)).toThrow('is not the one that was given');
  });

  it('refuses a result that hands the guest the whole of what is granted in part', () => {
    const all: Policy = { ...DENY_ALL, environment: { fixed: [], host: { kind: 'all' }, deny: [] } };
    const part: Policy = { ...DENY_ALL, environment: { fixed: [], host: { kind: 'all' }, deny: ['SECRET'] } };
    const { bytes } = virtualize(guest, all);
    expect(() => verify(bytes, guest, part, CONTEXT)).toThrow(
      'the component in the result reaches "get-environment" of wasi:cli/environment@0.2.0 directly',
    );
    expect(() => verify(virtualize(guest, part).bytes, guest, part, CONTEXT)).not.toThrow();
  });

  it('refuses a result that reaches peers past a list, and says what a list leaves with the host', () => {
    const list = policyFrom({ 'allow-http': 'https://a.example', 'allow-env': true, stdio: 'ignore' });
    const whole = policyFrom({ 'allow-http': true, 'allow-env': true, stdio: 'ignore' });
    const client = calls('requests');
    expect(() => verify(virtualize(client, whole).bytes, client, list, CONTEXT)).toThrow(
      'reaches "handle" of wasi:http/outgoing-handler@0.2.6 directly, which the policy grants only in part',
    );
    const { remaining } = verify(virtualize(client, list).bytes, client, list, CONTEXT);
    const reasons = new Map(remaining.map((item) => [item.interface, item.reason]));
    expect(reasons.get('wasi:http/outgoing-handler@0.2.6')).toBe('allow-http (as far as virt.wasm lets it)');
    expect(reasons.get('wasi:http/types@0.2.6')).toBe('allow-http');
    const none = policyFrom({ 'allow-sockets': 'tcp://10.0.0.1:80', 'allow-dns': true });
    const sockets = calls('peers');
    const { bytes } = virtualize(sockets, policyFrom({ 'allow-sockets': true, stdio: 'ignore' }));
    expect(() => verify(bytes, sockets, none, CONTEXT)).toThrow(
      /^the result imports "\[method\]tcp-socket\.\S+" of \S+, which the policy does not grant/,
    );
  });

  it('refuses a result whose adapter hands on as it is what is granted in part', () => {
    const sockets = calls('peers');
    const common = { stdio: 'allow', 'allow-env': true, 'allow-dns': true } as const;
    const list = policyFrom({ 'allow-sockets': '*://*:*,listen=*://*:*', ...common });
    const force = ({ name }: ResourceType): boolean => name === 'pollable';
    const { bytes, plan } = virtualize(sockets, policyFrom({ 'allow-sockets': true, ...common }), { force });
    expect(plan.imports.find((item) => item.import.name === 'wasi:sockets/udp@0.2.6')?.passed).toBe(false);
    expect(() => verify(bytes, sockets, list, CONTEXT)).toThrow(
      /^the adapter in the result hands on "\[method\]\S+" of wasi:sockets\/(?:tcp|udp)@0\.2\.6 as it is, which the policy grants only in part/,
    );
    expect(() => verify(virtualize(sockets, list).bytes, sockets, list, CONTEXT)).not.toThrow();
  });

  it('refuses a result that leaves it to the host how bodies are framed, where origins are listed', () => {
    const client = calls('bodies');
    const context = { ...CONTEXT, sendsBodies: true };
    const common = { stdio: 'allow', 'allow-env': true } as const;
    const list = policyFrom({ 'allow-http': 'http://a.example', ...common });
    const whole = policyFrom({ 'allow-http': true, ...common });
    const force = ({ name }: ResourceType): boolean => name === 'outgoing-request';
    expect(() => verify(virtualize(client, whole, { force }).bytes, client, list, context)).toThrow(
      /"\[method\](?:fields\.clone|outgoing-request\.body|output-stream\.\S*splice)" of \S+ (?:directly|as it is), which the policy grants only in part/,
    );
    expect(() => verify(virtualize(client, list).bytes, client, list, context)).not.toThrow();
  });

  it('makes no result for a method that is declared without its directory, of which the policy grants a part', async () => {
    // No engine takes it; but that is for others to say.
    const odd = await parseWat(`(component
      (import "wasi:filesystem/types@0.2.6" (instance
        (export "descriptor" (type $d (sub resource)))
        (export "[method]descriptor.stat" (func (param "self" u32))))))`);
    expect(() => virtualize(odd, policyFrom({ 'allow-fs': 'ro' }))).toThrow(
      'wasi:filesystem/types@0.2.6 declares "[method]descriptor.stat" otherwise than WASI 0.2.6: u32 in place of a borrowed handle in its parameter "self"',
    );
  });

  it('refuses a result that can change files where they are read-only, or lists directories past the adapter', () => {
    const hello = fixture('hello-c');
    const writable = policyFrom({ 'allow-fs': true, stdout: 'allow' });
    const { bytes } = virtualize(hello, writable);
    expect(() => verify(bytes, hello, { ...writable, filesystem: 'read-only' }, CONTEXT)).toThrow(
      /imports "\[method\]descriptor\.\S+" of wasi:filesystem\/types@0\.2\.12, which the policy does not grant/,
    );
    const mapped: Policy = { ...writable, preopens: [{ guest: '/a', host: '/b', access: 'rw' }] };
    expect(() => verify(bytes, hello, mapped, CONTEXT)).toThrow(
      'reaches "get-directories" of wasi:filesystem/preopens@0.2.12 directly, which the policy grants only in part',
    );
    expect(() => verify(virtualize(hello, mapped).bytes, hello, mapped, CONTEXT)).not.toThrow();
  });

  it('refuses code beside the component and the adapter', () => {
    const { bytes } = virtualize(guest, DENY_ALL);
    const { sections } = decode(bytes);
    const module = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
    const tampered = encode({ sections: [...sections, { kind: 'core module', offset: 0, bytes: module }] });
    expect(() => verify(tampered, guest, DENY_ALL, CONTEXT)).toThrow('has code beside the component and the adapter');
  });

  it('refuses a guest that is never started, or started twice', () => {
    const { bytes } = virtualize(guest, DENY_ALL);
    const { sections } = decode(bytes);
    const position = sections.findLastIndex((section) => section.kind === 'instance');
    const without = encode({ sections: sections.filter((_, i) => i !== position) });
    const twice = encode({
      sections: sections.flatMap((section, i) => (i === position ? [section, section] : [section])),
    });
    for (const tampered of [without, twice]) {
      expect(() => verify(tampered, guest, DENY_ALL, CONTEXT)).toThrow('is not instantiated once');
    }
  });

  it('refuses one import of the host under the name of another', async () => {
    const asks = await parseWat(`(component
      (import "acme:a/one" (instance (export "f" (func))))
      (import "acme:a/two" (instance (export "f" (func)))))`);
    const builder = new ComponentBuilder();
    const type = builder.type({
      kind: 'instance',
      decls: [
        { kind: 'type', def: { kind: 'func', async: false, params: [], result: undefined } },
        { kind: 'export', name: 'f', attributes: [], desc: { sort: 'func', type: 0 } },
      ],
    });
    const index = builder.import({ name: 'acme:a/one', attributes: [], desc: { sort: 'instance', type } });
    const args = ['acme:a/one', 'acme:a/two'].map((name) => ({ name, sort: 'instance' as const, index }));
    builder.instance({ kind: 'instantiate', component: builder.component(asks), args });
    expect(() => verify(builder.finish(), asks, DENY_ALL, CONTEXT)).toThrow(
      'the component in the result is given acme:a/one as its import acme:a/two',
    );
  });

  it('refuses a result in which something stands before the component', async () => {
    const { bytes } = virtualize(guest, DENY_ALL);
    const [first, second, ...others] = decode(bytes).sections;
    if (first === undefined || second === undefined) throw new Error('there are sections');
    expect(() => verify(encode({ sections: [second, first, ...others] }), guest, DENY_ALL, CONTEXT)).toThrow(
      'something stands before the component in the result',
    );
  });

  it('a component that names what should stand around it finds nothing there', async () => {
    const inner = new ComponentBuilder();
    inner.alias({ kind: 'outer', sort: 'component', count: 2, index: 0 });
    const builder = new ComponentBuilder();
    const type = builder.type({ kind: 'func', async: false, params: [], result: 'u64' });
    builder.import({ name: 'print', attributes: [], desc: { sort: 'func', type } });
    builder.component(inner.finish());
    const component = builder.finish();
    expect((await opinionOf(component)).kind).toBe('invalid');
    // The adapter, were it the first component there.
    const { bytes } = virtualize(component, { ...DENY_ALL, denyImports: ['print'] });
    expect(await opinionOf(bytes)).toMatchObject({ kind: 'invalid', reason: expect.stringContaining('component 0') });
  });
});
