import { once } from 'node:events';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { Received } from './received.ts';
import type { Answer, Exchange } from './site.ts';

export function receivedNow(request: Http2ServerRequest): Received {
  const { ':authority': authority, host, ...headers } = request.headers;
  return {
    method: request.method,
    host: String(authority ?? host ?? '').replace(/:\d+$/, ''),
    path: request.url,
    headers,
    httpVersion: request.httpVersion,
    body: '',
    at: performance.timeOrigin + performance.now(),
  };
}

/** Rejects when the client goes away before its body is complete. */
export async function readBody(request: Http2ServerRequest): Promise<string> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  await Promise.race([once(request, 'end'), once(request, 'aborted').then(() => Promise.reject(gone))]);
  return Buffer.concat(chunks).toString('utf8');
}

const gone = new Error('The client went away.');

function encode(answer: Answer): { head: Record<string, string>; body: Buffer } {
  const { body } = answer;
  const raw = typeof body === 'string' || Buffer.isBuffer(body);
  const text = raw ? body : body === undefined ? '' : JSON.stringify(body);
  const head = { 'content-type': raw ? 'text/plain' : 'application/json; charset=utf-8', ...answer.headers };
  return { head, body: Buffer.from(text) };
}

/** `reset` destroys the connection that carries the request. */
export function makeExchange(received: Received, response: Http2ServerResponse, reset: () => void): Exchange {
  return {
    ...received,
    url: new URL(received.path, `https://${received.host}`),
    reset,
    respond(answer) {
      if (response.writableEnded || response.stream?.destroyed) return;
      const { head, body } = encode(answer);
      received.status = answer.status;
      received.answeredAt = performance.timeOrigin + performance.now();
      response.writeHead(answer.status, head);
      response.end(body);
    },
    breakOff(answer) {
      const { head, body } = encode(answer);
      response.writeHead(answer.status, { ...head, 'content-length': String(body.length) });
      response.write(body.subarray(0, Math.ceil(body.length / 2)), () => reset());
    },
  };
}
