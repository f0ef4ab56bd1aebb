import type { IncomingHttpHeaders } from 'node:http';

/** One request as the server saw it. `at` is the arrival of its headers in milliseconds since 1970, with fractions. */
export interface Received {
  method: string;
  host: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  httpVersion: string;
  /** Empty until the whole body is here. */
  body: string;
  /** What was answered, and when; absent while nothing was. */
  status?: number;
  answeredAt?: number;
  at: number;
}

export interface Record {
  all: Received[];
  add: (received: Received) => void;
  /** Resolves with the first request, past ones included, that fits. */
  waitFor: (fits: (received: Received) => boolean) => Promise<Received>;
}

/** Everything that reached the sandbox, in order of arrival. A request is looked at when its body is complete. */
export function createRecord(): Record {
  const all: Received[] = [];
  const waiting = new Set<(received: Received) => void>();
  return {
    all,
    add(received) {
      all.push(received);
      for (const look of waiting) look(received);
    },
    waitFor(fits) {
      const past = all.find(fits);
      if (past) return Promise.resolve(past);
      return new Promise((resolve) => {
        const look = (received: Received) => {
          if (!fits(received)) return;
          waiting.delete(look);
          resolve(received);
        };
        waiting.add(look);
      });
    },
  };
}
