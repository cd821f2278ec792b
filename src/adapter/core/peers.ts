import type { SocketPeers } from '../../policy/model.ts';
import { type Host, hasPeers } from '../../policy/peers.ts';
import type { Instruction } from '../../wasm/code.ts';
import type { CoreFuncType } from '../../wasm/module.ts';
import type { HostFunction, PeerRule } from '../action.ts';
import { KIND } from '../cells.ts';
import { nameRules, peerRules, RULES } from '../rules.ts';
import { type CoreContext, handles, type Link, type Needed } from './function.ts';
import { type Frame, type Guard, HOST_KIND, type Ruling, refuseUnless } from './guard.ts';
import { isKind } from './handle-table.ts';

/** Parameters of `assembly/peers.ts`: the rules, the transport, and an `ip-socket-address`. */
const FLAT: CoreFuncType = { params: Array(14).fill('i32'), results: ['i32'] };
const TRIPLE: CoreFuncType = { params: ['i32', 'i32', 'i32'], results: ['i32'] };

const PERMITS = logic('permits', FLAT);
const PERMITS_AT = logic('permitsAt', TRIPLE);
const SENDS = logic('sends', { params: [...TRIPLE.params, 'i32'], results: ['i32'] });
const RECEIVES = logic('receives', TRIPLE);

const TRANSPORT = { tcp: 0, udp: 1 } as const;

/** Of `result<ip-socket-address, error-code>`: its size, where the address lies in it, and in the address the port. */
const WHERE_SIZE = 36;
const ADDRESS = 4;
const PORT = 4;
/** How many core parameters an `ip-socket-address` has. */
const WORDS = 12;

/** What sockets do with the listed peers, see {@link PeerRule}. */
export function peers(rule: PeerRule, lists: SocketPeers, context: CoreContext): Ruling {
  const rules = (use: keyof SocketPeers): number => context.data.store(peerRules(lists[use]), RULES);
  const [toConnect, toListen] = [rules('connect'), rules('listen')];
  const transport = TRANSPORT[rule.transport];
  const where = rule.localAddress === undefined ? 0 : context.data.reserve(WHERE_SIZE, 8);

  /** Whether the address in the parameters from `first` on is in a list. */
  const permits = (list: number, first: number, link: Link): readonly Instruction[] => [
    ['i32.const', list],
    ['i32.const', transport],
    ...Array.from({ length: WORDS }, (_, i): Instruction => ['local.get', first + i]),
    ['call', link(PERMITS)],
  ];
  const permitsAt = (link: Link): readonly Instruction[] => [
    ['i32.const', toListen],
    ['i32.const', transport],
    ['i32.const', where + ADDRESS],
    ['call', link(PERMITS_AT)],
  ];
  /** Whether the socket stands where it may listen: at a listed port, or where the system may choose one. */
  const mayListen = (localAddress: HostFunction, link: Link): readonly Instruction[] => [
    ['local.get', 0],
    ['i32.const', where],
    ['call', link({ kind: 'host', host: localAddress })],
    ['i32.const', where],
    ['i32.load8_u', 0],
    ['if', 'i32'],
    ['i32.const', 0],
    'else',
    ...permitsAt(link),
    ['i32.const', where],
    ['i32.const', 0],
    ['i32.store8', ADDRESS + PORT],
    ['i32.const', where],
    ['i32.const', 0],
    ['i32.store8', ADDRESS + PORT + 1],
    ...permitsAt(link),
    'i32.or',
    'end',
  ];
  const only = (before: readonly Instruction[]): Guard => ({ before, kindOf: () => HOST_KIND, after: [] });

  return (frame) => {
    const { link, locals, area } = frame;
    switch (rule.name) {
      case 'connect':
        return only(refuseUnless(permits(toConnect, 2, link), frame));
      case 'bind': {
        const [KIND_OF_ADDRESS] = [2];
        const anyPort: readonly Instruction[] =
          rule.transport === 'udp' && hasPeers(lists.connect, 'udp')
            ? [['local.get', KIND_OF_ADDRESS + 1], 'i32.eqz', 'i32.or']
            : [];
        return only(refuseUnless([...permits(toListen, KIND_OF_ADDRESS, link), ...anyPort], frame));
      }
      case 'listen':
        return only(
          rule.localAddress === undefined ? frame.refuse : refuseUnless(mayListen(rule.localAddress, link), frame),
        );
      case 'stream': {
        const [SOME, REMOTE] = [1, 2];
        const KIND_OF_STREAM = locals.add('i32');
        const unconnected: readonly Instruction[] =
          rule.localAddress === undefined
            ? [['i32.const', KIND.HOST_NARROWED]]
            : [
                ...([
                  ['i32.const', KIND.HOST],
                  ['i32.const', KIND.HOST_NARROWED],
                ] as const),
                ...mayListen(rule.localAddress, link),
                'select',
              ];
        return {
          before: [
            ['local.get', SOME],
            ['if', 'i32'],
            ...refuseUnless(permits(toConnect, REMOTE, link), frame),
            // The peer is a listed one; a host may still hand on what others send.
            ['i32.const', KIND.HOST_NARROWED],
            'else',
            ...unconnected,
            'end',
            ['local.set', KIND_OF_STREAM],
          ],
          kindOf: (resource) => (resource === rule.incoming ? ['local.get', KIND_OF_STREAM] : HOST_KIND),
          after: [],
        };
      }
      case 'send':
        return only(
          refuseUnless(
            [
              ['i32.const', toConnect],
              ['local.get', 1],
              ['local.get', 2],
              ['local.get', 0],
              handles('kind', link),
              ...isKind('HOST'),
              ['call', link(SENDS)],
            ],
            frame,
          ),
        );
      case 'receive':
        return received(toConnect, area, frame);
    }
  };
}

/** `result<list<incoming-datagram>, error-code>`: what comes from others than the listed ones is taken out of the list. */
function received(list: number, area: number, { link, locals }: Frame): Guard {
  const KIND_OF_SELF = locals.add('i32');
  const [AT, COUNT] = [4, 8];
  return {
    before: [['local.get', 0], handles('kind', link), ['local.set', KIND_OF_SELF]],
    kindOf: () => HOST_KIND,
    after: [
      ['i32.const', area],
      ['i32.load8_u', 0],
      'i32.eqz',
      ['local.get', KIND_OF_SELF],
      ['i32.const', KIND.HOST_NARROWED],
      'i32.eq',
      'i32.and',
      ['if', 'empty'],
      ['i32.const', area],
      ['i32.const', list],
      ['i32.const', area],
      ['i32.load', AT],
      ['i32.const', area],
      ['i32.load', COUNT],
      ['call', link(RECEIVES)],
      ['i32.store', COUNT],
      'end',
    ],
  };
}

/** The name that is looked up is a listed one. */
export function names(list: readonly Host[], context: CoreContext): Ruling {
  const rules = context.data.store(nameRules(list), RULES);
  const allowed: Needed = { kind: 'logic', module: 'lookups', name: 'allowed', type: TRIPLE };
  const [NAME, LENGTH] = [1, 2];
  return (frame) => ({
    before: refuseUnless(
      [
        ['i32.const', rules],
        ['local.get', NAME],
        ['local.get', LENGTH],
        ['call', frame.link(allowed)],
      ],
      frame,
    ),
    kindOf: () => HOST_KIND,
    after: [],
  });
}

function logic(name: string, type: CoreFuncType): Needed {
  return { kind: 'logic', module: 'peers', name, type };
}
