import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A TCP and a UDP server on 127.0.0.1 that send back what comes, until `close`. */
export async function echoServers(): Promise<{
  readonly tcp: number;
  readonly udp: number;
  readonly close: () => Promise<void>;
}> {
  const open = new Set<Socket>();
  const tcp = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A guest may end its connection in the middle.
    socket.on('error', () => socket.destroy());
    socket.pipe(socket);
  });
  const udp = createSocket('udp4');
  udp.on('message', (message, from) => udp.send(message, from.port, from.address));
  tcp.listen(0, '127.0.0.1');
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')]);
  const address = tcp.address();
  if (address === null || typeof address === 'string') throw new Error('the TCP server has no port');
  return {
    tcp: address.port,
    udp: udp.address().port,
    close: async () => {
      const closed = Promise.all([once(tcp, 'close'), once(udp, 'close')]);
      tcp.close();
      udp.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
