import { createHttp } from '../../../lib/providers/http.ts';
import type { Http } from '../../../lib/providers/provider.ts';

/** The worker's way out. A dead worker hears nothing any more, while the vendor goes on. */
export function mortalHttp(fetch: typeof globalThis.fetch, patienceMs: number, isDead: () => boolean): Http {
  const http = createHttp({ fetch, protocolOf: () => 'h2', patienceMs, contacted: () => undefined });
  const hears = async <T>(answer: Promise<T>): Promise<T> => {
    const heard = await answer;
    return isDead() ? new Promise<T>(() => {}) : heard;
  };
  return {
    get: (request) => hears(http.get(request)),
    read: (request) => hears(http.read(request)),
    post: (request) => hears(http.post(request)),
  };
}
