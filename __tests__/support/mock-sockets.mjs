// wasi:sockets of a host that binds, connects, listens and sends whatever it is asked; a connection says back what is
// said to it, a listener has one connection that says «hello», and datagrams come in as the script has them.

/** `127.0.0.1:80`, `[0:0:0:0:0:0:0:1]:80`: what a policy is about, as it was handed over. */
const written = ({ tag, val: { address, port } }) =>
  tag === 'ipv4' ? `${address.join('.')}:${port}` : `[${address.map((part) => part.toString(16)).join(':')}]:${port}`;

/** Four numbers between dots, or eight hexadecimal ones between colons. */
const parsed = (address) =>
  address.includes(':')
    ? { tag: 'ipv6', val: address.split(':').map((part) => Number.parseInt(part, 16)) }
    : { tag: 'ipv4', val: address.split('.').map(Number) };

function socketAddress({ address, port }) {
  const { tag, val } = parsed(address);
  return { tag, val: { port, address: val, ...(tag === 'ipv6' && { flowInfo: 0, scopeId: 0 }) } };
}

export function mockSockets({ host, script, reached, ready }) {
  const { InputStream, OutputStream } = host['wasi:io/streams'];
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();

  class Network {}

  class Input extends InputStream {
    #chunks;
    constructor(chunks) {
      super();
      this.#chunks = chunks;
    }
    read() {
      const chunk = this.#chunks.shift();
      if (chunk === undefined) throw { tag: 'closed' };
      return chunk;
    }
    blockingRead() {
      return this.read();
    }
    subscribe() {
      return ready();
    }
  }

  class Output extends OutputStream {
    #chunks;
    constructor(chunks) {
      super();
      this.#chunks = chunks;
    }
    checkWrite() {
      return 4096n;
    }
    write(bytes) {
      reached.push({ call: 'write', text: decoder.decode(bytes) });
      this.#chunks.push(bytes.slice());
    }
    blockingWriteAndFlush(bytes) {
      this.write(bytes);
    }
    flush() {}
    blockingFlush() {}
    subscribe() {
      return ready();
    }
  }

  /** What both kinds of sockets have. */
  class Socket {
    family;
    local;
    remote;
    bind(call, address) {
      reached.push({ call, address: written(address) });
      this.local = address;
    }
    finishBind() {}
    localAddress() {
      if (this.local === undefined) throw 'invalid-state';
      return this.local;
    }
    remoteAddress() {
      if (this.remote === undefined) throw 'invalid-state';
      return this.remote;
    }
    addressFamily() {
      return this.family;
    }
    subscribe() {
      return ready();
    }
  }

  class TcpSocket extends Socket {
    #waiting = [];
    startBind(_network, address) {
      this.bind('tcp.start-bind', address);
    }
    startConnect(_network, address) {
      reached.push({ call: 'tcp.start-connect', address: written(address) });
      this.remote = address;
    }
    finishConnect() {
      const chunks = [];
      return [new Input(chunks), new Output(chunks)];
    }
    startListen() {
      reached.push({ call: 'tcp.start-listen' });
      this.local ??= socketAddress({ address: '0.0.0.0', port: 49152 });
      this.#waiting.push([encoder.encode('hello')]);
    }
    finishListen() {}
    accept() {
      reached.push({ call: 'tcp.accept' });
      const chunks = this.#waiting.shift();
      if (chunks === undefined) throw 'would-block';
      return [new TcpSocket(), new Input(chunks), new Output([])];
    }
    shutdown() {}
  }

  class UdpSocket extends Socket {
    startBind(_network, address) {
      this.bind('udp.start-bind', address);
    }
    stream(address) {
      reached.push({ call: 'udp.stream', address: address === undefined ? null : written(address) });
      this.remote = address;
      return [new IncomingDatagramStream(), new OutgoingDatagramStream()];
    }
  }

  const incoming = (script.datagrams ?? []).map(({ from, text }) => ({
    data: encoder.encode(text),
    remoteAddress: socketAddress(from),
  }));

  class IncomingDatagramStream {
    receive(most) {
      return incoming.splice(0, Number(most));
    }
    subscribe() {
      return ready();
    }
  }

  class OutgoingDatagramStream {
    checkSend() {
      return 16n;
    }
    send(datagrams) {
      reached.push({
        call: 'udp.send',
        datagrams: datagrams.map(({ data, remoteAddress }) => ({
          to: remoteAddress === undefined ? null : written(remoteAddress),
          text: decoder.decode(data),
        })),
      });
      return BigInt(datagrams.length);
    }
    subscribe() {
      return ready();
    }
  }

  class ResolveAddressStream {
    addresses = [];
    resolveNextAddress() {
      return this.addresses.shift();
    }
    subscribe() {
      return ready();
    }
  }

  const make = (kind) => (family) => Object.assign(new kind(), { family });
  return {
    'wasi:sockets/instance-network': { instanceNetwork: () => new Network() },
    'wasi:sockets/network': { Network, networkErrorCode: () => undefined },
    'wasi:sockets/tcp': { TcpSocket },
    'wasi:sockets/tcp-create-socket': { createTcpSocket: make(TcpSocket) },
    'wasi:sockets/udp': { UdpSocket, IncomingDatagramStream, OutgoingDatagramStream },
    'wasi:sockets/udp-create-socket': { createUdpSocket: make(UdpSocket) },
    'wasi:sockets/ip-name-lookup': {
      ResolveAddressStream,
      resolveAddresses(_network, name) {
        reached.push({ call: 'resolve-addresses', name });
        // Whatever it is, it has an address.
        const addresses = (script.names?.[name] ?? ['192.0.2.1']).map(parsed);
        return Object.assign(new ResolveAddressStream(), { addresses });
      },
    },
  };
}
