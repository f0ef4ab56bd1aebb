import type { Http, NoAnswer } from './provider.ts';
import { createExchange, type ExchangeEffects, type Stopping } from './exchange.ts';
import { onceOnly } from './once-only.ts';
import { createSpoken } from './spoken.ts';

interface HttpEffects extends ExchangeEffects {
  /** The protocol last spoken with an origin (`h2`, `http/1.1`), from the resource timings; null: never spoken. */
  protocolOf(origin: string): string | null;
}

interface Warming {
  /** Opens the connection to an origin, so that the first paid requests do not arrive as one bunch. */
  warm(origin: string): Promise<unknown>;
}

const notSent: NoAnswer = { status: null, code: 'not_sent' };

/** Chromium sends a POST once more by itself when a reused connection dies before the answer. A body that cannot be
 * rewound stops it, but only HTTP/2 takes one; an origin that refuses it gets a string from then on. */
export function createHttp({ protocolOf, ...effects }: HttpEffects): Http & Warming & Stopping {
  const { exchange, giveUp, goOn } = createExchange(effects);
  const { ask, warm, doubt, look } = createSpoken({ exchange, protocolOf });
  const wantsLength = new Set<string>();
  const takesStreams = new Set<string>();

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
        doubt(origin);
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

function jsonPost(headers: Record<string, string>): { method: string; headers: Record<string, string> } {
  return { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
}
