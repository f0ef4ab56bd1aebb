import type { ContactPurpose } from '../privacy/host-contact.ts';
import type { NoAnswer, RawAnswer } from './provider.ts';
import { readText } from './read-text.ts';

export interface ExchangeEffects {
  fetch: typeof globalThis.fetch;
  /** Vendors take up to a minute; Pronto's own client waits 120 s. */
  patienceMs: number;
  /** Called for every request, before it leaves. */
  contacted(host: string, purpose: ContactPurpose): void;
}

export interface Stopping {
  /** Gives up all that is on its way (what the vendor does with it is unknown), and lets nothing out from then on. */
  giveUp(): void;
  /** Lets requests out again. */
  goOn(): void;
}

const lost: NoAnswer = { status: null, code: 'connection_lost' };

export type Sending = {
  url: string;
  purpose?: ContactPurpose | undefined;
  init: RequestInit & { duplex?: 'half' };
};

/** Each request with a patience of our own: a streamed one may never settle. */
export function createExchange({ fetch, patienceMs, contacted }: ExchangeEffects) {
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

const closed = {
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const;
