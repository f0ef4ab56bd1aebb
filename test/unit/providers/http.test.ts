import { describe, expect, it } from 'vitest';
import { createHttp } from '../../../lib/providers/http.ts';

interface Sent {
  url: string;
  body: 'string' | 'stream' | 'none';
  init: RequestInit;
}

interface Network {
  patienceMs?: number;
  /** It takes no request at all. */
  isRefused?: boolean;
  /** Nothing tells what it speaks: its first page leads elsewhere, or nothing of it was ever reached. */
  isSilent?: boolean;
}

function makeHttp(
  protocol: string | null,
  answers: (() => Promise<Response>)[],
  { patienceMs = 10_000, isRefused = false, isSilent = false }: Network = {},
) {
  const sent: Sent[] = [];
  const contacts: string[] = [];
  let spoken = protocol;
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const body = init.body instanceof ReadableStream ? 'stream' : init.body ? 'string' : 'none';
    sent.push({ url: String(input), body, init });
    if (!isSilent) spoken ??= 'h2';
    // The network reads the body once it has a connection.
    if (!isRefused && init.body instanceof ReadableStream) await new Response(init.body).text();
    return (answers.shift() ?? (async () => new Response('{}')))();
  };
  const contacted = (host: string) => void contacts.push(host);
  return { sent, contacts, http: createHttp({ fetch, protocolOf: () => spoken, patienceMs, contacted }) };
}

const failed = () => Promise.reject(new TypeError('Failed to fetch'));
const request = { url: 'https://api.prontohq.com/v2/x', headers: { 'X-API-KEY': 'k' }, body: '{"a":1}' };

describe('a paid request', () => {
  it('cannot be rewound on HTTP/2, so the browser cannot send it again', async () => {
    const { http, sent } = makeHttp('h2', []);
    await http.post(request);
    expect(sent.map(({ body }) => body)).toEqual(['stream']);
  });

  it('has a plain body on HTTP/1.1, which takes no stream', async () => {
    const { http, sent } = makeHttp('http/1.1', []);
    await http.post(request);
    expect(sent.map(({ body }) => body)).toEqual(['string']);
  });

  it('is preceded by a free request, without the key, when the protocol is not known', async () => {
    const { http, sent } = makeHttp(null, []);
    await http.post(request);
    expect(sent.map(({ url, body }) => [url, body])).toEqual([
      ['https://api.prontohq.com/', 'none'],
      ['https://api.prontohq.com/v2/x', 'stream'],
    ]);
    expect(JSON.stringify(sent[0]?.init.headers ?? {})).not.toContain('k');
  });

  const leadsElsewhere = async () => new Response('', { status: 302 });

  it('cannot be rewound either where nothing tells what is spoken, if it is taken so', async () => {
    const { http, sent } = makeHttp(null, [leadsElsewhere], { isSilent: true });
    expect(await http.post(request)).toMatchObject({ status: 200 });
    expect(sent.map(({ body, init }) => [body, init.redirect])).toEqual([
      ['none', 'manual'],
      ['stream', 'error'],
    ]);
  });

  it('and is plain where nothing of that stream left, though the vendor is there', async () => {
    const silent = { isSilent: true, isRefused: true };
    const { http, sent } = makeHttp(null, [leadsElsewhere, failed], silent);
    expect(await http.post(request)).toMatchObject({ status: 200 });
    expect(sent.map(({ body }) => body)).toEqual(['none', 'stream', 'string']);
  });

  it('asks anew what is spoken where no answer came, for the network may be another one', async () => {
    const { http, sent } = makeHttp('h2', [() => Promise.reject(new TypeError('Failed to fetch'))]);
    await http.post(request);
    await http.post(request);
    await http.post(request);
    expect(sent.map(({ body }) => body)).toEqual(['stream', 'none', 'stream', 'stream']);
  });

  it('asks so once for all that want to leave meanwhile: what is free counts at the vendor too', async () => {
    const { http, sent } = makeHttp('h2', [failed]);
    await http.post(request);
    await Promise.all([http.post(request), http.post(request), http.post(request)]);
    expect(sent.map(({ body }) => body)).toEqual(['stream', 'none', 'stream', 'stream', 'stream']);
  });

  it('asks so no longer once it was answered itself: a vendor may answer nothing else', async () => {
    // The connection broke; then the free request is led elsewhere, which is not followed.
    const { http, sent } = makeHttp('h2', [failed, failed]);
    for (let count = 0; count < 3; count += 1) await http.post(request);
    expect(sent.map(({ body }) => body)).toEqual(['stream', 'none', 'stream', 'stream']);
  });

  it.each([400, 411])(
    'goes once more, plain, to a vendor that refused the stream with %i, and plain ever after',
    async (status) => {
      const { http, sent } = makeHttp('h2', [async () => new Response('', { status })]);
      await http.post(request);
      await http.post(request);
      expect(sent.map(({ body }) => body)).toEqual(['stream', 'string', 'string']);
    },
  );

  it('goes once to a vendor that has taken a stream before, for a 400 is about what it says', async () => {
    const refusal = async () => new Response('{}', { status: 400 });
    const { http, sent } = makeHttp('h2', [async () => new Response('{}'), refusal]);
    await http.post(request);
    expect(await http.post(request)).toMatchObject({ status: 400 });
    expect(sent.map(({ body }) => body)).toEqual(['stream', 'stream']);
  });

  it('stays one that cannot be rewound where the vendor refused what it says, and not how it came', async () => {
    const refusal = async () => new Response('', { status: 400 });
    const { http, sent } = makeHttp('h2', [refusal, refusal]);
    await http.post(request);
    await http.post(request);
    expect(sent.map(({ body }) => body)).toEqual(['stream', 'string', 'stream']);
  });

  it.each([200, 401, 422, 429, 500, 503])('is sent once when the answer is %i', async (status) => {
    const { http, sent } = makeHttp('h2', [async () => new Response('x', { status })]);
    expect(await http.post(request)).toMatchObject({ status, text: 'x' });
    expect(sent).toHaveLength(1);
  });

  it('sends no cookies, follows no redirect and leaves no trace in the cache', async () => {
    const { http, sent } = makeHttp('h2', []);
    await http.post(request);
    expect(sent[0]?.init).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
  });
});

describe('no answer', () => {
  it('a broken connection is a value', async () => {
    const { http, sent } = makeHttp('h2', [() => Promise.reject(new TypeError('Failed to fetch'))]);
    expect(await http.post(request)).toEqual({ status: null, code: 'connection_lost' });
    expect(sent).toHaveLength(1);
  });

  it('what the browser never began to send did not leave, and does not leave later', async () => {
    const { http, sent } = makeHttp('h2', [failed], { isRefused: true });
    expect(await http.post(request)).toEqual({ status: null, code: 'not_sent' });
    const { body } = sent[0]?.init ?? {};
    await expect(new Response(body ?? null).text()).rejects.toThrow('kept back');
  });

  it('nor did what waited for a connection as long as our patience lasts', async () => {
    const waits = { patienceMs: 5, isRefused: true };
    const { http } = makeHttp('h2', [() => new Promise(() => {})], waits);
    expect(await http.post(request)).toEqual({ status: null, code: 'not_sent' });
  });

  it('nor did what was for a vendor that nobody could reach yet', async () => {
    const { http, sent } = makeHttp(null, [failed, failed], { isRefused: true, isSilent: true });
    expect(await http.post(request)).toEqual({ status: null, code: 'not_sent' });
    expect(sent.map(({ body }) => body)).toEqual(['none', 'stream']);
  });

  it('on HTTP/1.1 nobody can tell: it may have left', async () => {
    const { http } = makeHttp('http/1.1', [failed], { isRefused: true });
    expect(await http.post(request)).toEqual({ status: null, code: 'connection_lost' });
  });

  it('silence ends after our own patience, even if the request never settles', async () => {
    const { http } = makeHttp('h2', [() => new Promise(() => {})], { patienceMs: 5 });
    expect(await http.post(request)).toEqual({ status: null, code: 'no_answer' });
  });

  it('a body that breaks off is no answer', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
    const { http } = makeHttp('h2', [async () => new Response(broken)]);
    expect(await http.post(request)).toEqual({ status: null, code: 'connection_lost' });
  });

  it('an answer of more than a megabyte is not believed', async () => {
    const { http } = makeHttp('h2', [async () => new Response('x'.repeat(1_000_001))]);
    expect(await http.post(request)).toEqual({ status: null, code: 'answer_too_large' });
  });
});

describe('what is given up', () => {
  it('ends, and nothing leaves and no host is noted until it may go on', async () => {
    const untilAborted = () =>
      new Promise<Response>((_, reject) => sent[0]?.init.signal?.addEventListener('abort', reject));
    const { http, sent, contacts } = makeHttp('h2', [untilAborted]);
    const { host } = new URL(request.url);
    const onItsWay = http.get(request);
    const aboutToLeave = http.post(request);
    http.giveUp();
    const lost = { status: null, code: 'connection_lost' };
    const notSent = { status: null, code: 'not_sent' };
    expect(await Promise.all([onItsWay, aboutToLeave])).toEqual([lost, notSent]);
    expect([await http.post(request), await http.get(request)]).toEqual([notSent, lost]);
    expect([sent.length, contacts]).toEqual([1, [host]]);
    http.goOn();
    expect(await http.post(request)).toMatchObject({ status: 200 });
    expect([sent.length, contacts]).toEqual([3, [host, host, host]]);
  });
});
