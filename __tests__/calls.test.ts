import { expect, test } from 'vitest';
import { callsIn, guest, program } from './support/calls.ts';
import { runInJco } from './support/jco.ts';

callsIn('jco', runInJco, { sockets: true, http6: false });

test('a mocked host takes every request and tells what it was', async () => {
  const args = program(
    'get http example.com /a?b Host=elsewhere x=1',
    'connect https user@[::1%25eth0]:0443 ""',
    'other:a( other:1 "" -',
    'get - - /',
    'follow get http a /redirect?to=https://b/c',
  );
  expect(await runInJco(guest('requests'), { args, mocks: ['http'] })).toEqual({
    stdout: 'status 204\nstatus 204\nstatus 204\nstatus 204\nstatus 302\nstatus 204\n',
    stderr: '',
    exit: 0,
    trap: undefined,
    reached: [
      {
        call: 'handle',
        method: 'get',
        scheme: 'HTTP',
        authority: 'example.com',
        path: '/a?b',
        headers: [
          ['Host', 'elsewhere'],
          ['x', '1'],
        ],
      },
      {
        call: 'handle',
        method: 'connect',
        scheme: 'HTTPS',
        authority: 'user@[::1%25eth0]:0443',
        path: '',
        headers: [],
      },
      { call: 'handle', method: 'a(', scheme: 'other:1', authority: '', path: null, headers: [] },
      { call: 'handle', method: 'get', scheme: null, authority: null, path: '/', headers: [] },
      { call: 'handle', method: 'get', scheme: 'HTTP', authority: 'a', path: '/redirect?to=https://b/c', headers: [] },
      { call: 'handle', method: 'get', scheme: 'HTTPS', authority: 'b', path: '/c', headers: [] },
    ],
  });
});

test('a mocked host makes every socket and tells what came of it', async () => {
  const args = program(
    'tcp-bind 10.0.0.1 80',
    'tcp 255.255.255.255 0 hi',
    'tcp ::ffff:1.2.3.4 1 ho',
    'listen 0.0.0.0 8080',
    'accept',
    'accept-now',
    'udp fe80::1%2 53',
    'stream -',
    'send 1.2.3.4 5 a - - b',
    'receive 2',
    'receive-now',
    'stream 1.2.3.4 5',
    'resolve example.com',
    'resolve *.example',
    'tcp @4 7 named',
  );
  const result = await runInJco(guest('peers'), {
    args,
    mocks: ['sockets'],
    datagrams: [
      { from: { address: '6.6.6.6', port: 6 }, text: 'evil' },
      { from: { address: '0:0:0:0:0:0:0:1', port: 7 }, text: 'good' },
    ],
    names: { 'example.com': ['93.184.215.14', '2001:db8:0:0:0:0:0:1'] },
  });
  expect(result.stdout.split('\n')).toEqual([
    'bound',
    'hi',
    'ho',
    'listening 8080',
    'accepted hello',
    'error would-block',
    'bound',
    'streaming',
    'sent 2',
    'received 6.6.6.6 6 evil, 0:0:0:0:0:0:0:1 7 good',
    'nothing',
    'streaming',
    'resolved 93.184.215.14 2001:db8:0:0:0:0:0:1',
    'resolved 192.0.2.1',
    'named',
    '',
  ]);
  expect(result.reached).toEqual([
    { call: 'tcp.start-bind', address: '10.0.0.1:80' },
    { call: 'tcp.start-connect', address: '255.255.255.255:0' },
    { call: 'write', text: 'hi' },
    { call: 'tcp.start-connect', address: '[0:0:0:0:0:ffff:102:304]:1' },
    { call: 'write', text: 'ho' },
    { call: 'tcp.start-bind', address: '0.0.0.0:8080' },
    { call: 'tcp.start-listen' },
    { call: 'tcp.accept' },
    { call: 'write', text: 'hello' },
    { call: 'tcp.accept' },
    { call: 'udp.start-bind', address: '[fe80:0:0:0:0:0:0:1]:53' },
    { call: 'udp.stream', address: null },
    {
      call: 'udp.send',
      datagrams: [
        { to: '1.2.3.4:5', text: 'a' },
        { to: null, text: 'b' },
      ],
    },
    { call: 'udp.stream', address: '1.2.3.4:5' },
    { call: 'resolve-addresses', name: 'example.com' },
    { call: 'resolve-addresses', name: '*.example' },
    { call: 'tcp.start-connect', address: '192.0.2.1:7' },
    { call: 'write', text: 'named' },
  ]);
});

test('a mocked host has one time and no chance, and tells that it was asked', async () => {
  const args = program(
    'now',
    'sleep 100000',
    'until 100000000000',
    'resolution',
    'random 2',
    'u64',
    'insecure 1',
    'seed',
  );
  const result = await runInJco(guest('waits'), { args, mocks: ['clocks', 'random'] });
  expect(result.stdout.split('\n')).toEqual([
    'wall 1.000000000 monotonic 1',
    'slept',
    'reached',
    'wall 1.000000000 monotonic 1',
    '0000',
    '0'.repeat(16),
    '00',
    '0'.repeat(32),
    '',
  ]);
  expect(result.reached?.map(({ call }) => call)).toEqual([
    'wall.now',
    'monotonic.now',
    'monotonic.subscribe-duration',
    'monotonic.subscribe-instant',
    'wall.resolution',
    'monotonic.resolution',
    'random.bytes',
    'random.u64',
    'insecure.bytes',
    'insecure.seed',
  ]);
});

test('a mocked host tells what came to it though the guest traps', async () => {
  const args = program('u64', 'random 9007199254740993');
  const result = await runInJco(guest('waits'), { args, mocks: ['random'] });
  expect(result).toMatchObject({
    stdout: `${'0'.repeat(16)}\n`,
    stderr: '',
    exit: undefined,
    trap: expect.any(String),
  });
  expect(result.reached).toEqual([{ call: 'random.u64' }, { call: 'random.bytes' }]);
});
