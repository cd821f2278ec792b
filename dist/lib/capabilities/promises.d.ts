/** What a rule promises, and what it does not: sentences of this project, in which no foreign word stands. */
export interface Promises {
    /** What virt.wasm enforces by itself, whatever its host does. */
    readonly enforced: readonly string[];
    /** What the host must still do, said to it. */
    readonly host: readonly string[];
    /** What nobody can promise. */
    readonly nobody: readonly string[];
}
/** One table: a rule is one or several of these cases, and promises what they do. */
declare const TABLE: {
    readonly 'clock.host': {
        readonly host: readonly ["Make its clocks as coarse as they should be."];
        readonly nobody: readonly ["That time tells nothing: who can measure it may learn what else the machine does."];
    };
    readonly 'clock.timer': {
        readonly host: readonly ["Bound how long the component may wait."];
        readonly nobody: readonly ["That time tells nothing: who can measure it may learn what else the machine does."];
    };
    readonly 'clock.zone': {
        readonly host: readonly ["Tell a time zone that gives nothing away."];
    };
    readonly 'clock.virtual': {
        readonly enforced: readonly ["Time starts at the fixed moment, and moves only when the component waits for a timer; the host is not asked."];
        readonly nobody: readonly ["That the component cannot learn the real time: whatever else reaches it may tell."];
    };
    readonly 'random.host': {
        readonly host: readonly ["Give numbers that nobody can foresee."];
    };
    readonly 'random.seeded': {
        readonly enforced: readonly ["Every number follows from the seed, the same in every run; the host is not asked."];
        readonly nobody: readonly ["That the numbers are secret (xoshiro256**): whoever has virt.wasm can know all of them."];
    };
    readonly 'values.whole': {
        readonly host: readonly ["Hold no value that the component should not read: all are handed on."];
    };
    readonly 'values.list': {
        readonly enforced: readonly ["Of the values of the host, only those that a rule names are handed on."];
        readonly host: readonly ["Hold no secret under these names that the component should not read."];
    };
    readonly 'values.rest': {
        readonly host: readonly ["Hold no other value that the component should not read: all the rest is handed on."];
    };
    readonly 'values.prefix': {
        readonly host: readonly ["Expect of a name that ends in * that all which begin so are read, also those that come later."];
    };
    readonly 'values.except': {
        readonly enforced: readonly ["The names after “except” are taken out of what the host tells."];
    };
    readonly fixed: {
        readonly enforced: readonly ["The value is part of virt.wasm; the host is not asked."];
        readonly nobody: readonly ["That the value is secret: whoever has virt.wasm can read it."];
    };
    readonly 'args.host': {
        readonly host: readonly ["Pass no argument that the component should not read."];
    };
    readonly 'cwd.host': {
        readonly host: readonly ["Tell a working directory that gives nothing away."];
    };
    readonly 'exit.host': {
        readonly host: readonly ["End this component and nothing else."];
        readonly nobody: readonly ["That the exit code tells the truth."];
    };
    readonly 'stdio.in': {
        readonly host: readonly ["Hand over only what the component may read."];
    };
    readonly 'stdio.out': {
        readonly host: readonly ["Bound how much may be written."];
        readonly nobody: readonly ["What is written: control sequences and forged lines reach whoever reads it."];
    };
    readonly 'stdio.ended': {
        readonly enforced: readonly ["Standard input is at its end; the host is not asked."];
    };
    readonly 'stdio.dropped': {
        readonly enforced: readonly ["What is written is accepted and dropped; nothing reaches the host."];
    };
    readonly 'fs.whole': {
        readonly host: readonly ["Open only directories that the component may see.", "Keep every path inside its directory, links included, also when a directory is moved or replaced while it is open."];
        readonly nobody: readonly ["That files stay as they are: other programs may change them at any time."];
    };
    readonly 'fs.preopen': {
        readonly enforced: readonly ["Of the directories that the host opens, only those that a rule names are handed on.", "The path of a rule is opened whenever the component asks for its directories, name by name, below a directory that the host opens: no link is followed, and if a name is no directory, the component does not get it."];
        readonly host: readonly ["Keep every path inside its directory, links included, also when a directory is moved or replaced while it is open.", "Open directories that lie apart: virt.wasm compares names, and does not see that two names are one directory, or that one lies in the other."];
        readonly nobody: readonly ["That files stay as they are: other programs may change them at any time.", "That a path is the same directory every time: whoever may change the directory above it can put another one there."];
    };
    readonly 'fs.read-only': {
        readonly enforced: readonly ["Whatever could change something there is refused."];
        readonly nobody: readonly ["That a file has no second name somewhere else, as a hard link or by a mount of the system, through which it can be changed."];
    };
    readonly 'fs.writable': {
        readonly nobody: readonly ["What the component leaves in the files: whoever uses them trusts it."];
    };
    readonly 'fs.mount': {
        readonly enforced: readonly ["Files are part of virt.wasm, which answers by itself: nothing of the host is reached."];
        readonly nobody: readonly ["That embedded files are secret: whoever has virt.wasm can read them."];
    };
    readonly 'fs.mount-read-only': {
        readonly enforced: readonly ["They cannot be changed."];
    };
    readonly 'fs.mount-writable': {
        readonly enforced: readonly ["Changes stay in the memory of virt.wasm, and are gone when it ends."];
    };
    readonly 'http.whole': {
        readonly host: readonly ["Decide alone where requests go, private networks included: virt.wasm checks none.", "Verify TLS certificates of https: virt.wasm never sees the connection."];
        readonly nobody: readonly ["What a server does with what it is sent, or to whom it passes it on.", "That http stays as it was sent: whoever is on the way can read and change it."];
    };
    readonly 'http.list': {
        readonly enforced: readonly ["Scheme, host and port of every request are checked when it is sent; what no rule allows is refused.", "CONNECT is refused, and so are user names, whatever in an authority is not plainly host and port, and paths that do not begin with / or ?, or that contain a fragment, a space, a control character or anything beyond ASCII.", "Headers that name another host or steer the connection are refused, also with underscores for dashes: Host unless it repeats the authority, Connection, Expect, HTTP2-Settings, Keep-Alive, Proxy, Proxy-*, TE, Trailer, Transfer-Encoding, Upgrade.", "Names of headers have to be tokens, and values free of control characters other than tabs; Content-Length may stand once, as a plain decimal number.", "GET, HEAD, DELETE, OPTIONS and TRACE are sent without a body, unless Content-Length says how long it is."];
        readonly host: readonly ["Follow no redirects by itself: where they lead was never checked.", "Send through no proxy that it does not trust: a proxy chooses where a request really goes.", "Send no more of a body than its Content-Length says, and frame a body that has none."];
        readonly nobody: readonly ["What a server does with what it is sent, or to whom it passes it on."];
    };
    readonly 'http.names': {
        readonly host: readonly ["Refuse private, loopback and link-local addresses, if that matters: a name may lead to any address, and to another one the next time."];
    };
    readonly 'http.suffix': {
        readonly nobody: readonly ["Whose the hosts under a *. are: whoever may create names there is trusted too."];
    };
    readonly 'http.any-host': {
        readonly nobody: readonly ["Whose the hosts are where a rule names none: every host matches."];
    };
    readonly 'http.addresses': {
        readonly enforced: readonly ["An address or a network matches literal addresses only, and no name, wherever it leads."];
    };
    readonly 'http.secure': {
        readonly host: readonly ["Verify TLS certificates of https: virt.wasm never sees the connection."];
    };
    readonly 'http.plain': {
        readonly nobody: readonly ["That http stays as it was sent: whoever is on the way can read and change it."];
    };
    readonly 'http.serve': {
        readonly host: readonly ["Decide who may send requests to it."];
        readonly nobody: readonly ["Who comes, and what is sent to the component."];
    };
    readonly 'http.next': {
        readonly host: readonly ["Decide what the next handler is, and what it may do: a list of origins does not bind it."];
        readonly nobody: readonly ["What the next handler does with the requests that it is handed."];
    };
    readonly 'connect.whole': {
        readonly host: readonly ["Decide alone which peers are reached, private networks included: virt.wasm checks none."];
        readonly nobody: readonly ["Who answers at an address: TLS inside a connection is the business of the component.", "What a peer does with what it is sent, or to whom it passes it on.", "That a datagram comes from where it says: senders of UDP can be forged."];
    };
    readonly 'connect.list': {
        readonly enforced: readonly ["Address and port are checked at every connection and of every datagram that is sent; an IPv4 address in the form of an IPv6 one counts as what it is.", "To send, a UDP socket may be bound to a port that the system chooses; what others send there is dropped unheard.", "Only addresses count: looking names up takes a rule of its own."];
        readonly host: readonly ["Know where its routes lead: an address of NAT64 or of another transition stands for one that is not checked."];
        readonly nobody: readonly ["Who answers at an address: TLS inside a connection is the business of the component.", "What a peer does with what it is sent, or to whom it passes it on."];
    };
    readonly 'connect.any-address': {
        readonly host: readonly ["Refuse private, loopback and link-local addresses, if that matters, where a rule names no address: every one matches."];
    };
    readonly 'listen.whole': {
        readonly host: readonly ["Decide alone at which addresses and ports it lets peers in: virt.wasm checks none."];
        readonly nobody: readonly ["Who comes, and what is sent to the component.", "That a datagram comes from where it says: senders of UDP can be forged."];
    };
    readonly 'listen.list': {
        readonly enforced: readonly ["Sockets wait for peers only at addresses and ports that a rule names."];
        readonly host: readonly ["Decide who can get there: a listener takes whoever connects."];
        readonly nobody: readonly ["Who comes, and what is sent to the component."];
    };
    readonly 'listen.any-address': {
        readonly host: readonly ["Keep networks away that should not get there, where a rule names no address: every one of its own matches."];
    };
    readonly 'listen.port-0': {
        readonly host: readonly ["Choose a free port where port 0 is asked for."];
    };
    readonly udp: {
        readonly nobody: readonly ["That a datagram comes from where it says: senders of UDP can be forged."];
    };
    readonly 'dns.whole': {
        readonly host: readonly ["Decide alone which names are looked up: virt.wasm checks none."];
        readonly nobody: readonly ["That no data leaves in the names: anyone may run the name server that reads them.", "Where a name leads: any address may be the answer."];
    };
    readonly 'dns.list': {
        readonly enforced: readonly ["A name is checked before it is looked up; what no rule allows is refused."];
        readonly host: readonly ["Look up just that name: search domains of a resolver would make another one of it."];
        readonly nobody: readonly ["Where a name leads: any address may be the answer.", "That looking up tells nothing: name servers see what is looked up, when and how often."];
    };
    readonly 'dns.suffix': {
        readonly nobody: readonly ["That no data leaves in names under a *.: whoever runs the name servers there can read every label."];
    };
    readonly 'import.host': {
        readonly host: readonly ["Keep these functions within bounds: virt.wasm hands their calls on."];
        readonly nobody: readonly ["What these functions can do: only the host that has them knows."];
    };
    readonly virtual: {
        readonly enforced: readonly ["virt.wasm answers by itself; the host is not asked."];
    };
};
export type Case = keyof typeof TABLE;
export declare const CASES: ("args.host" | "clock.host" | "clock.timer" | "clock.virtual" | "clock.zone" | "connect.any-address" | "connect.list" | "connect.whole" | "cwd.host" | "dns.list" | "dns.suffix" | "dns.whole" | "exit.host" | "fixed" | "fs.mount" | "fs.mount-read-only" | "fs.mount-writable" | "fs.preopen" | "fs.read-only" | "fs.whole" | "fs.writable" | "http.addresses" | "http.any-host" | "http.list" | "http.names" | "http.next" | "http.plain" | "http.secure" | "http.serve" | "http.suffix" | "http.whole" | "import.host" | "listen.any-address" | "listen.list" | "listen.port-0" | "listen.whole" | "random.host" | "random.seeded" | "stdio.dropped" | "stdio.ended" | "stdio.in" | "stdio.out" | "udp" | "values.except" | "values.list" | "values.prefix" | "values.rest" | "values.whole" | "virtual")[];
/** What two rules have in common that are told together. */
export declare function mainOf(cases: readonly Case[]): readonly Case[];
/** What holds of every virt.wasm, whatever the rules are. */
export declare const ALWAYS: Promises;
/** What several cases promise together, in the order of the table, each sentence once. */
export declare function promisesOf(cases: ReadonlySet<Case>): Promises;
export {};
