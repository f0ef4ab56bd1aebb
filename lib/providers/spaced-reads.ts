import type { Http, ProviderConfig } from './provider.ts';

type Reads = Pick<Http, 'get' | 'read'>;
type Reading = Pick<ProviderConfig, 'http' | 'now' | 'sleepUntil'>;

/** When the next read may start. A client, and its `http`, live as short as a message, the worker's `sleepUntil` as long as
 * the worker: it stands for it. What is lost with the worker is at most one interval. */
const nextStarts = new WeakMap<ProviderConfig['sleepUntil'], Map<string, number>>();

/** No queue is longer than this, and so many intervals: a start further ahead was set before the clock was set back. */
const mostAheadMs = 60_000;
const mostIntervals = 10;

/** Free questions to one origin, evenly spaced: the queue paces only what is paid. */
export function spacedReads({ http, now, sleepUntil }: Reading, origin: string, everyMs: number): Reads {
  const starts = nextStarts.get(sleepUntil) ?? new Map<string, number>();
  nextStarts.set(sleepUntil, starts);

  async function turn(): Promise<void> {
    const at = now();
    const free = starts.get(origin) ?? at;
    const start = free > at + mostAheadMs + mostIntervals * everyMs ? at : Math.max(at, free);
    starts.set(origin, start + everyMs);
    await sleepUntil(start);
  }

  return {
    get: (request) => turn().then(() => http.get(request)),
    read: (request) => turn().then(() => http.read(request)),
  };
}
