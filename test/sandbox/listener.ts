import { once } from 'node:events';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { Certificate } from './certificate.ts';
import { makeExchange, readBody, receivedNow } from './exchange.ts';
import type { Record as Requests } from './received.ts';
import type { Site } from './site.ts';

export interface Listener {
  port: number;
  /** Closes the port and every connection: from now on clients are refused. */
  refuse: () => Promise<void>;
  /** Opens the same port again. */
  accept: () => Promise<void>;
}

/** Serves one site on a port of its own over TLS, HTTP/2 and HTTP/1.1, and records every request. */
export async function listen(site: Site, certificate: Certificate, record: Requests): Promise<Listener> {
  const server = createSecureServer({ ...certificate, allowHTTP1: true });
  const sockets = new Map<number | undefined, Socket>();
  server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(remotePort));
  });
  server.on('sessionError', () => {});
  server.on('request', (request, response) => {
    const { remotePort } = request.socket;
    void serve(site, record, { request, response, reset: () => sockets.get(remotePort)?.resetAndDestroy() });
  });
  const open = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await open(0);
  const refuse = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets.values()) socket.destroy();
    await closed;
  };
  return { port, refuse, accept: async () => void (await open(port)) };
}

interface Arrival {
  request: Http2ServerRequest;
  response: Http2ServerResponse;
  reset: () => void;
}

async function serve(site: Site, record: Requests, { request, response, reset }: Arrival): Promise<void> {
  response.stream?.on('error', () => {});
  const received = receivedNow(request);
  try {
    received.body = await readBody(request);
  } catch {
    return;
  }
  record.add(received);
  const exchange = makeExchange(received, response, reset);
  if (!site.hosts.includes(received.host)) return exchange.respond({ status: 421, body: 'Unknown host' });
  await site.handle(exchange);
}
