import { connect, type ClientHttp2Session, type ClientHttp2Stream } from 'node:http2';

type Fetch = typeof globalThis.fetch;

export interface SandboxFetch {
  fetch: Fetch;
  close: () => void;
}

const failed = (cause?: unknown) => new TypeError('Failed to fetch', { cause });

/** A `fetch` for tests in Node that reaches the sandbox over real TLS and HTTP/2, and nothing else. `ports`: by host. */
export function createSandboxFetch(
  ports: ReadonlyMap<string, () => number>,
  certificate: string,
): SandboxFetch {
  const sessions = new Map<string, ClientHttp2Session>();
  const sessionFor = (host: string): ClientHttp2Session => {
    const open = sessions.get(host);
    if (open && !open.closed && !open.destroyed) return open;
    const port = ports.get(host);
    if (!port) throw failed(`No such host: ${host}`);
    const session = connect(`https://127.0.0.1:${port()}`, { ca: certificate, servername: host });
    session.on('error', () => {}).on('goaway', () => session.close());
    sessions.set(host, session);
    return session;
  };
  const fetch: Fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const url = new URL(request.url);
    const stream = sessionFor(url.hostname).request(headersOf(request, url), { endStream: !request.body });
    return exchange(stream, request);
  };
  return {
    fetch,
    close: () => {
      for (const session of sessions.values()) session.destroy();
    },
  };
}

function headersOf(request: Request, url: URL): Record<string, string> {
  const pseudo = {
    ':method': request.method,
    ':path': url.pathname + url.search,
    ':authority': url.hostname,
  };
  return { ...pseudo, ...Object.fromEntries(request.headers) };
}

function exchange(stream: ClientHttp2Stream, request: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    const fail = (cause?: unknown) => reject(request.signal.aborted ? request.signal.reason : failed(cause));
    const abort = () => stream.destroy(new Error('aborted'));
    request.signal.addEventListener('abort', abort);
    const chunks: Buffer[] = [];
    let head: Record<string, unknown> = {};
    stream.on('response', (headers) => (head = headers));
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', fail);
    stream.on('close', () => {
      request.signal.removeEventListener('abort', abort);
      if (stream.rstCode !== 0 || !complete(head, chunks))
        return fail(`stream closed with ${stream.rstCode}`);
      resolve(responseOf(head, Buffer.concat(chunks)));
    });
    if (request.body) sendBody(stream, request.body).catch(fail);
  });
}

/** A connection can die without an error of the stream: then the head is missing, or the body is short. */
function complete(head: Record<string, unknown>, chunks: Buffer[]): boolean {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return (
    ':status' in head && (head['content-length'] === undefined || Number(head['content-length']) === length)
  );
}

async function sendBody(stream: ClientHttp2Stream, body: ReadableStream<Uint8Array>): Promise<void> {
  for await (const chunk of body) stream.write(chunk);
  stream.end();
}

function responseOf(head: Record<string, unknown>, body: Buffer): Response {
  const headers = Object.entries(head).filter(([name]) => !name.startsWith(':'));
  const status = Number(head[':status']);
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : new Uint8Array(body), {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
  });
}
