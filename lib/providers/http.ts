import type { ContactPurpose } from '../privacy/host-contact.ts';
import type { Http, NoAnswer, RawAnswer } from './provider.ts';
import { onceOnly } from './once-only.ts';
import { readText } from './read-text.ts';

interface HttpEffects {
  fetch: typeof globalThis.fetch;
  /** The protocol last spoken with an origin (`h2`, `http/1.1`), from the resource timings; null: never spoken. */
  protocolOf(origin: string): string | null;
  /** Vendors take up to a minute; Pronto's own client waits 120 s. */
  patienceMs: number;
  /** Called for every request, before it leaves. */
  contacted(host: string, purpose: ContactPurpose): void;
}

interface Warming {
  /** Opens the connection to an origin, so that the first paid requests do not arrive as one bunch. */
  warm(origin: string): Promise<unknown>;
}

export interface Stopping {
  /** Gives up all that is on its way (what the vendor does with it is unknown), and lets nothing out from then on. */
  giveUp(): void;
  /** Lets requests out again. */
  goOn(): void;
}

const lost: NoAnswer = { status: null, code: 'connection_lost' };
const notSent: NoAnswer = { status: null, code: 'not_sent' };

type Sending = {
  url: string;
  purpose?: ContactPurpose | undefined;
  init: RequestInit & { duplex?: 'half' };
};

/** Each request with a patience of our own: a streamed one may never settle. */
function createExchange({ fetch, patienceMs, contacted }: Omit<HttpEffects, 'protocolOf'>) {
  const underWay = new Set<AbortController>();
  let isGivenUp = false;

  async function answer({ url, init }: Sending): Promise<RawAnswer | NoAnswer> {
    try {
      const response = await fetch(url, { ...closed, ...init });
      const text = await readText(response);
      if (text === null) return { status: null, code: 'answer_too_large' };
      return { status: response.status, text, retryAfter: response.headers.get('retry-after') };
    } catch {
      return lost;
    }
  }

  return {
    goOn: () => void (isGivenUp = false),
    giveUp() {
      isGivenUp = true;
      for (const stop of underWay) stop.abort();
    },
    async exchange({ url, purpose = 'connection', init }: Sending): Promise<RawAnswer | NoAnswer> {
      if (isGivenUp) return lost;
      const stop = new AbortController();
      underWay.add(stop);
      contacted(new URL(url).host, purpose);
      const patience = Promise.withResolvers<NoAnswer>();
      const timer = setTimeout(() => patience.resolve({ status: null, code: 'no_answer' }), patienceMs);
      try {
        return await Promise.race([
          patience.promise,
          answer({ url, init: { ...init, signal: stop.signal } }),
        ]);
      } finally {
        clearTimeout(timer);
        stop.abort();
        underWay.delete(stop);
      }
    },
  };
}

/** Chromium sends a POST once more by itself when a reused connection dies before the answer. A body that cannot be
 * rewound stops it, but only HTTP/2 takes one; an origin that refuses it gets a string from then on. */
export function createHttp({ protocolOf, ...effects }: HttpEffects): Http & Warming & Stopping {
  const { exchange, giveUp, goOn } = createExchange(effects);
  const wantsLength = new Set<string>();
  const takesStreams = new Set<string>();
  /** Where no answer came: another protocol may be spoken there by now, over another network. */
  const doubted = new Set<string>();

  /** What is spoken there (null: nothing tells), and whether anything was reached of it. */
  async function look(origin: string): Promise<{ protocol: string | null; isReached: boolean }> {
    const isKnown = protocolOf(origin) !== null && !doubted.has(origin);
    const isReached = isKnown || (await warm(origin)).status !== null;
    return { protocol: protocolOf(origin), isReached };
  }

  async function ask(sending: Sending): Promise<RawAnswer | NoAnswer> {
    const answer = await exchange(sending);
    if (answer.status !== null) doubted.delete(new URL(sending.url).origin);
    return answer;
  }

  /** Where it leads elsewhere, that is not followed, but was reached. */
  const warm = (origin: string) => ask({ url: `${origin}/`, init: { method: 'GET', redirect: 'manual' } });

  return {
    warm,
    giveUp,
    goOn,

    get: ({ url, purpose, headers }) => exchange({ url, purpose, init: { method: 'GET', headers } }),

    read: ({ url, purpose, headers, body }) =>
      exchange({ url, purpose, init: { ...jsonPost(headers), body } }),

    async post({ url, purpose, headers, body }) {
      const { origin } = new URL(url);
      const base = jsonPost(headers);
      const plain = { url, purpose, init: { ...base, body } };
      if (wantsLength.has(origin)) return ask(plain);
      const { protocol, isReached } = await look(origin);
      if (protocol !== null && protocol !== 'h2') return ask(plain);
      const once = onceOnly(body);
      const first = await ask({
        ...{ url, purpose },
        init: { ...base, body: once.stream, duplex: 'half' },
      });
      if (first.status === null) {
        doubted.add(origin);
        if (!once.keepBack()) return first;
        // Only HTTP/1.1 takes no stream where there is somebody.
        return protocol === null && isReached ? ask(plain) : notSent;
      }
      const isRefused = first.status === 411 || first.status === 400;
      if (!isRefused) takesStreams.add(origin);
      // Who has taken a stream refuses what it says: once more might be paid for once more.
      if (!isRefused || (first.status === 400 && takesStreams.has(origin))) return first;
      const second = await ask(plain);
      // Refused both ways, it was the body's content: streams stay, for a string may be sent twice by the browser.
      if (first.status === 411 || second.status !== 400) wantsLength.add(origin);
      return second;
    },
  };
}

const closed = {
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const;

function jsonPost(headers: Record<string, string>): { method: string; headers: Record<string, string> } {
  return { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
}
