import type { Http, ProviderConfig } from './provider.ts';

type Reads = Pick<Http, 'get' | 'read'>;
type Reading = Pick<ProviderConfig, 'http' | 'now' | 'sleepUntil'>;

/** When the next read may start. A client lives as short as a message, the worker's `http` as long as the worker: it
 * stands for it. What is lost with the worker is at most one interval. */
const nextStarts = new WeakMap<Http, Map<string, number>>();

/** Free questions to one origin, evenly spaced: the queue paces only what is paid. */
export function spacedReads({ http, now, sleepUntil }: Reading, origin: string, everyMs: number): Reads {
  const starts = nextStarts.get(http) ?? new Map<string, number>();
  nextStarts.set(http, starts);

  async function turn(): Promise<void> {
    const start = Math.max(now(), starts.get(origin) ?? 0);
    starts.set(origin, start + everyMs);
    await sleepUntil(start);
  }

  return {
    get: (request) => turn().then(() => http.get(request)),
    read: (request) => turn().then(() => http.read(request)),
  };
}
