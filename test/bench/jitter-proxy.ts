import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface JitterProxy {
  port: number;
  close: () => void;
}

/** Hands everything on to a local port, each piece up to `mostMs` late and in order, as a restless network would. */
export async function startJitterProxy(target: number, mostMs: number): Promise<JitterProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket.setNoDelay(true));
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    passOn(client, upstream, mostMs);
    passOn(upstream, client, mostMs);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { port: (server.address() as AddressInfo).port, close };
}

function passOn(from: Socket, to: Socket, mostMs: number): void {
  const pieces: (() => void)[] = [];
  let free = 0;
  // Timers may overtake each other by a millisecond: each lets the oldest piece go.
  const later = (act: () => void) => {
    pieces.push(act);
    const now = performance.now();
    free = Math.max(free, now + Math.random() * mostMs);
    setTimeout(() => pieces.shift()?.(), free - now);
  };
  from.on('data', (piece: Buffer) => later(() => to.writable && to.write(piece)));
  from.on('close', () => later(() => to.destroy()));
}
