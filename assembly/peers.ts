/**
 * Which addresses sockets may have at their ends. A transport is 0 for TCP, 1 for UDP. Addresses and datagrams are laid
 * out as the Canonical ABI lays out those of wasi:sockets.
 */
import { push, setIpv4 } from './hosts';
import { admitsAddress } from './rules';

const UDP: u32 = 1;

/** Where the cases of `ip-socket-address` have what they hold. */
const PORT: usize = 4;
const IPV4: usize = 6;
const IPV6: usize = 12;

/** Bytes of an `incoming-datagram`, and where it has the address. */
const INCOMING: usize = 40;
const SENDER: usize = 8;
/** The same of an `outgoing-datagram`, whose address is an option. */
const OUTGOING: usize = 44;
const IS_ADDRESSED: usize = 8;
const RECEIVER: usize = 12;

/**
 * Whether an `ip-socket-address`, flattened, is allowed: `kind` 0 has the bytes of an IPv4 address from `a` to `d`, 1
 * the groups of an IPv6 address from `b` to `i`, between flow label and scope.
 */
export function permits(
  rules: usize,
  transport: u32,
  kind: u32,
  port: u32,
  a: u32,
  b: u32,
  c: u32,
  d: u32,
  e: u32,
  f: u32,
  g: u32,
  h: u32,
  i: u32,
  _j: u32,
): bool {
  if (kind == 0) setIpv4((a << 24) | (b << 16) | (c << 8) | d);
  else {
    push(b);
    push(c);
    push(d);
    push(e);
    push(f);
    push(g);
    push(h);
    push(i);
  }
  return admitsAddress(rules, (transport << 16) | port);
}

/** The same for one in memory. */
export function permitsAt(rules: usize, transport: u32, address: usize): bool {
  if (load<u8>(address) == 0) setIpv4(bswap(load<u32>(address, IPV4)));
  else {
    for (let i: usize = 0; i < 16; i += 2) push(load<u16>(address + i, IPV6));
  }
  return admitsAddress(rules, (transport << 16) | load<u16>(address, PORT));
}

/**
 * Whether all datagrams that name a receiver may be sent to it. The others go where their stream goes, which has to be
 * `known` as one that was allowed to.
 */
export function sends(rules: usize, list: usize, count: u32, known: bool): bool {
  for (let i: u32 = 0; i < count; i++) {
    const datagram = list + <usize>i * OUTGOING;
    if (load<u8>(datagram, IS_ADDRESSED) != 0 ? !permitsAt(rules, UDP, datagram + RECEIVER) : !known) return false;
  }
  return true;
}

/** Takes out of the list, and out of memory, what does not come from an allowed sender. Returns how many datagrams are left. */
export function receives(rules: usize, list: usize, count: u32): u32 {
  let left: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const datagram = list + <usize>i * INCOMING;
    if (permitsAt(rules, UDP, datagram + SENDER)) {
      memory.copy(list + <usize>left * INCOMING, datagram, INCOMING);
      left++;
    } else memory.fill(load<usize>(datagram), 0, load<u32>(datagram, 4));
  }
  memory.fill(list + <usize>left * INCOMING, 0, <usize>(count - left) * INCOMING);
  return left;
}
