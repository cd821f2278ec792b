/** What a rule promises, and what it does not: sentences of this project, in which no foreign word stands. */
export interface Promises {
  /** What virt.wasm enforces by itself, whatever its host does. */
  readonly enforced: readonly string[];
  /** What the host must still do, said to it. */
  readonly host: readonly string[];
  /** What nobody can promise. */
  readonly nobody: readonly string[];
}

const SERVERS = 'What a server does with what it is sent, or to whom it passes it on.';
const PEERS = 'What a peer does with what it is sent, or to whom it passes it on.';
const WHO_ANSWERS = 'Who answers at an address: TLS inside a connection is the business of the component.';
const FORGED = 'That a datagram comes from where it says: senders of UDP can be forged.';
const ON_THE_WAY = 'That http stays as it was sent: whoever is on the way can read and change it.';
const CERTIFICATES = 'Verify TLS certificates of https: virt.wasm never sees the connection.';
const ANSWERS = 'Where a name leads: any address may be the answer.';
const CALLERS = 'Who comes, and what is sent to the component.';
const INSIDE =
  'Keep every path inside its directory, links included, also when a directory is moved or replaced while it is open.';
const OTHERS_WRITE = 'That files stay as they are: other programs may change them at any time.';
const TIMING = 'That time tells nothing: who can measure it may learn what else the machine does.';

/** One table: a rule is one or several of these cases, and promises what they do. */
const TABLE = {
  'clock.host': { host: ['Make its clocks as coarse as they should be.'], nobody: [TIMING] },
  'clock.timer': { host: ['Bound how long the component may wait.'], nobody: [TIMING] },
  'clock.zone': { host: ['Tell a time zone that gives nothing away.'] },
  'clock.virtual': {
    enforced: [
      'Time starts at the fixed moment, and moves only when the component waits for a timer; the host is not asked.',
    ],
    nobody: ['That the component cannot learn the real time: whatever else reaches it may tell.'],
  },

  'random.host': { host: ['Give numbers that nobody can foresee.'] },
  'random.seeded': {
    enforced: ['Every number follows from the seed, the same in every run; the host is not asked.'],
    nobody: ['That the numbers are secret (xoshiro256**): whoever has virt.wasm can know all of them.'],
  },

  'values.whole': { host: ['Hold no value that the component should not read: all are handed on.'] },
  'values.list': {
    enforced: ['Of the values of the host, only those that a rule names are handed on.'],
    host: ['Hold no secret under these names that the component should not read.'],
  },
  'values.rest': { host: ['Hold no other value that the component should not read: all the rest is handed on.'] },
  'values.prefix': {
    host: ['Expect of a name that ends in * that all which begin so are read, also those that come later.'],
  },
  'values.except': { enforced: ['The names after “except” are taken out of what the host tells.'] },
  fixed: {
    enforced: ['The value is part of virt.wasm; the host is not asked.'],
    nobody: ['That the value is secret: whoever has virt.wasm can read it.'],
  },
  'args.host': { host: ['Pass no argument that the component should not read.'] },
  'cwd.host': { host: ['Tell a working directory that gives nothing away.'] },

  'exit.host': {
    host: ['End this component and nothing else.'],
    nobody: ['That the exit code tells the truth.'],
  },

  'stdio.in': { host: ['Hand over only what the component may read.'] },
  'stdio.out': {
    host: ['Bound how much may be written.'],
    nobody: ['What is written: control sequences and forged lines reach whoever reads it.'],
  },
  'stdio.ended': { enforced: ['Standard input is at its end; the host is not asked.'] },
  'stdio.dropped': { enforced: ['What is written is accepted and dropped; nothing reaches the host.'] },

  'fs.whole': { host: ['Open only directories that the component may see.', INSIDE], nobody: [OTHERS_WRITE] },
  'fs.preopen': {
    enforced: [
      'Of the directories that the host opens, only those that a rule names are handed on.',
      'The path of a rule is opened whenever the component asks for its directories, name by name, below a directory that the host opens: no link is followed, and if a name is no directory, the component does not get it.',
    ],
    host: [
      INSIDE,
      'Open directories that lie apart: virt.wasm compares names, and does not see that two names are one directory, or that one lies in the other.',
    ],
    nobody: [
      OTHERS_WRITE,
      'That a path is the same directory every time: whoever may change the directory above it can put another one there.',
    ],
  },
  'fs.read-only': {
    enforced: ['Whatever could change something there is refused.'],
    nobody: [
      'That a file has no second name somewhere else, as a hard link or by a mount of the system, through which it can be changed.',
    ],
  },
  'fs.writable': { nobody: ['What the component leaves in the files: whoever uses them trusts it.'] },
  'fs.mount': {
    enforced: ['Files are part of virt.wasm, which answers by itself: nothing of the host is reached.'],
    nobody: ['That embedded files are secret: whoever has virt.wasm can read them.'],
  },
  'fs.mount-read-only': { enforced: ['They cannot be changed.'] },
  'fs.mount-writable': { enforced: ['Changes stay in the memory of virt.wasm, and are gone when it ends.'] },

  'http.whole': {
    host: ['Decide alone where requests go, private networks included: virt.wasm checks none.', CERTIFICATES],
    nobody: [SERVERS, ON_THE_WAY],
  },
  'http.list': {
    enforced: [
      'Scheme, host and port of every request are checked when it is sent; what no rule allows is refused.',
      'CONNECT is refused, and so are user names, whatever in an authority is not plainly host and port, and paths that do not begin with / or ?, or that contain a fragment, a space, a control character or anything beyond ASCII.',
      'Headers that name another host or steer the connection are refused, also with underscores for dashes: Host unless it repeats the authority, Connection, Expect, HTTP2-Settings, Keep-Alive, Proxy, Proxy-*, TE, Trailer, Transfer-Encoding, Upgrade.',
      'Names of headers have to be tokens, and values free of control characters other than tabs; Content-Length may stand once, as a plain decimal number.',
      'GET, HEAD, DELETE, OPTIONS and TRACE are sent without a body, unless Content-Length says how long it is.',
    ],
    host: [
      'Follow no redirects by itself: where they lead was never checked.',
      'Send through no proxy that it does not trust: a proxy chooses where a request really goes.',
      'Send no more of a body than its Content-Length says, and frame a body that has none.',
    ],
    nobody: [SERVERS],
  },
  'http.names': {
    host: [
      'Refuse private, loopback and link-local addresses, if that matters: a name may lead to any address, and to another one the next time.',
    ],
  },
  'http.suffix': { nobody: ['Whose the hosts under a *. are: whoever may create names there is trusted too.'] },
  'http.any-host': { nobody: ['Whose the hosts are where a rule names none: every host matches.'] },
  'http.addresses': {
    enforced: ['An address or a network matches literal addresses only, and no name, wherever it leads.'],
  },
  'http.secure': { host: [CERTIFICATES] },
  'http.plain': { nobody: [ON_THE_WAY] },
  'http.serve': { host: ['Decide who may send requests to it.'], nobody: [CALLERS] },
  'http.next': {
    host: ['Decide what the next handler is, and what it may do: a list of origins does not bind it.'],
    nobody: ['What the next handler does with the requests that it is handed.'],
  },

  'connect.whole': {
    host: ['Decide alone which peers are reached, private networks included: virt.wasm checks none.'],
    nobody: [WHO_ANSWERS, PEERS, FORGED],
  },
  'connect.list': {
    enforced: [
      'Address and port are checked at every connection and of every datagram that is sent; an IPv4 address in the form of an IPv6 one counts as what it is.',
      'To send, a UDP socket may be bound to a port that the system chooses; what others send there is dropped unheard.',
      'Only addresses count: looking names up takes a rule of its own.',
    ],
    host: [
      'Know where its routes lead: an address of NAT64 or of another transition stands for one that is not checked.',
    ],
    nobody: [WHO_ANSWERS, PEERS],
  },
  'connect.any-address': {
    host: [
      'Refuse private, loopback and link-local addresses, if that matters, where a rule names no address: every one matches.',
    ],
  },
  'listen.whole': {
    host: ['Decide alone at which addresses and ports it lets peers in: virt.wasm checks none.'],
    nobody: [CALLERS, FORGED],
  },
  'listen.list': {
    enforced: ['Sockets wait for peers only at addresses and ports that a rule names.'],
    host: ['Decide who can get there: a listener takes whoever connects.'],
    nobody: [CALLERS],
  },
  'listen.any-address': {
    host: [
      'Keep networks away that should not get there, where a rule names no address: every one of its own matches.',
    ],
  },
  'listen.port-0': { host: ['Choose a free port where port 0 is asked for.'] },
  udp: { nobody: [FORGED] },

  'dns.whole': {
    host: ['Decide alone which names are looked up: virt.wasm checks none.'],
    nobody: ['That no data leaves in the names: anyone may run the name server that reads them.', ANSWERS],
  },
  'dns.list': {
    enforced: ['A name is checked before it is looked up; what no rule allows is refused.'],
    host: ['Look up just that name: search domains of a resolver would make another one of it.'],
    nobody: [ANSWERS, 'That looking up tells nothing: name servers see what is looked up, when and how often.'],
  },
  'dns.suffix': {
    nobody: ['That no data leaves in names under a *.: whoever runs the name servers there can read every label.'],
  },

  'import.host': {
    host: ['Keep these functions within bounds: virt.wasm hands their calls on.'],
    nobody: ['What these functions can do: only the host that has them knows.'],
  },
  virtual: { enforced: ['virt.wasm answers by itself; the host is not asked.'] },
} as const satisfies Readonly<Record<string, Partial<Promises>>>;

export type Case = keyof typeof TABLE;

export const CASES = Object.keys(TABLE).filter((name): name is Case => name in TABLE);

/**
 * Cases that only add to another one. Their sentences say of which rules they speak, so that a rule that is one of these
 * can be told together with others that are not.
 */
const ADDITIONS: ReadonlySet<Case> = new Set<Case>([
  'values.prefix',
  'values.except',
  'http.names',
  'http.suffix',
  'http.any-host',
  'http.addresses',
  'http.secure',
  'http.plain',
  'connect.any-address',
  'listen.any-address',
  'listen.port-0',
  'dns.suffix',
  'udp',
]);

/** What two rules have in common that are told together. */
export function mainOf(cases: readonly Case[]): readonly Case[] {
  return cases.filter((each) => !ADDITIONS.has(each));
}

/** What holds of every virt.wasm, whatever the rules are. */
export const ALWAYS: Promises = {
  enforced: [
    'The imports of virt.wasm, function by function, are no more than the rules let through: this is checked on its finished bytes.',
  ],
  host: [
    'Bound time, memory and the number of calls: virt.wasm does not.',
    'Isolate virt.wasm as any other component: what a runtime lets through, virt.wasm cannot hold back.',
  ],
  nobody: ['What the component does with what it may read: all of it can leave by every way that is granted.'],
};

/** What several cases promise together, in the order of the table, each sentence once. */
export function promisesOf(cases: ReadonlySet<Case>): Promises {
  const table: Readonly<Record<Case, Partial<Promises>>> = TABLE;
  const promises = CASES.filter((each) => cases.has(each)).map((each) => table[each]);
  const all = (list: keyof Promises): readonly string[] => [...new Set(promises.flatMap((each) => each[list] ?? []))];
  return { enforced: all('enforced'), host: all('host'), nobody: all('nobody') };
}
