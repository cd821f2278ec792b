/** Names or addresses of hosts. */
export type Host = {
    readonly kind: 'any';
}
/** As WHATWG URLs write it: lower case, punycode. */
 | {
    readonly kind: 'name';
    readonly name: string;
}
/** `*.example.com`: every name that ends in `.example.com`, with one label more or with several. */
 | {
    readonly kind: 'suffix';
    readonly name: string;
}
/** Literal addresses: those that share the first `prefix` bits of `address`, of 32 (IPv4) or 128 bits (IPv6). */
 | {
    readonly kind: 'network';
    readonly family: 4 | 6;
    readonly address: bigint;
    readonly prefix: number;
};
/** Both inclusive. */
export interface Ports {
    readonly from: number;
    readonly to: number;
}
/** Where HTTP requests may go. */
export interface Origin {
    readonly scheme: 'http' | 'https' | '*';
    readonly host: Host;
    readonly ports: Ports;
}
/** An end of a socket: an address, never a name. */
export interface Peer {
    readonly transport: 'tcp' | 'udp' | '*';
    readonly host: Host;
    readonly ports: Ports;
}
/**
 * `scheme://host[:port]`: the grammar of Spin's `allowed_outbound_hosts`. A bare host means `https`.
 * @param where how it was written, for messages
 * @throws {VirtError} of code `policy`
 */
export declare function parseOrigin(text: string, where: string): Origin;
/** Whether an origin is written without a scheme, which then is `https`. */
export declare function isBareHost(text: string): boolean;
/**
 * `tcp://10.0.0.5:5432`, `udp://192.168.0.0/24:53`, `*://[::1]:8000..9000`.
 * @param lowest the lowest port that makes sense: 0 for listening, where the system then chooses one
 * @throws {VirtError} of code `policy`
 */
export declare function parsePeer(text: string, where: string, lowest?: 0 | 1): Peer;
/**
 * A name to be looked up: `api.example.com`, `*.example.com`.
 * @throws {VirtError} of code `policy`
 */
export declare function parseDnsName(text: string, where: string): Host;
/** Whether some of the peers are reached by the transport. */
export declare function hasPeers(peers: readonly Peer[], transport: string): boolean;
/** The one way to write an origin: without the port that its scheme has anyway. */
export declare function formatOrigin({ scheme, host, ports }: Origin): string;
export declare function formatPeer({ transport, host, ports }: Peer): string;
export declare function formatHost(host: Host): string;
/** Literal addresses. */
export type Network = Extract<Host, {
    kind: 'network';
}>;
/** IPv4-mapped addresses are IPv4's: a guest may write an address either way. An IPv6 network around them is IPv6's. */
export declare function unmapped(network: Network): Network;
