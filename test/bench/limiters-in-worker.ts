import Bottleneck from 'bottleneck';
import PQueue from 'p-queue';
import { pRateLimit } from 'p-ratelimit';
import pThrottle from 'p-throttle';
import type { LimiterName } from './stock-limiter.ts';

const requests = 50;
const perMs = 1000;

type Limit = (send: () => Promise<unknown>) => Promise<unknown>;

/** Each as its own pages tell to keep a limit of fifty a second. */
const limiters: Record<LimiterName, () => Limit> = {
  'p-throttle, strict': () =>
    pThrottle({ limit: requests, interval: perMs, strict: true })((send: () => Promise<unknown>) => send()),
  'p-queue, strict': () => {
    const queue = new PQueue({ intervalCap: requests, interval: perMs, strict: true });
    return (send) => queue.add(send);
  },
  bottleneck: () => {
    const limiter = new Bottleneck({
      ...{ reservoir: requests, reservoirRefreshAmount: requests, reservoirRefreshInterval: perMs },
      minTime: perMs / requests,
    });
    return (send) => limiter.schedule(send);
  },
  'p-ratelimit': () => pRateLimit({ interval: perMs, rate: requests }),
};

interface Batch {
  limiter: LimiterName;
  url: string;
  headers: Record<string, string>;
  bodies: string[];
}

/** Posts all of them under a limiter, over a connection that is open already; answers when the last answer was here. */
async function postAll({ limiter, url, headers, bodies }: Batch): Promise<number> {
  await fetch(new URL('/', url)).catch(() => undefined);
  const limit = limiters[limiter]();
  const post = (body: string) => async () => (await fetch(url, { method: 'POST', headers, body })).text();
  await Promise.all(bodies.map((body) => limit(post(body))));
  return Date.now();
}

Reflect.set(globalThis, 'postAll', postAll);
