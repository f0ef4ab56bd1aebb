import type { Queue } from '../queue/queue.ts';

/** Most answers are there by then; the others wait. */
const landingMs = 5000;

interface QuietContext {
  letSend(isAllowed: boolean): void;
  queue: Pick<Queue, 'landed'>;
  now(): number;
  sleepUntil(at: number): Promise<void>;
  drain(): void;
}

export type Quietly = <Answer>(act: () => Promise<Answer>) => Promise<Answer>;

/** Does what keeps the database from being written for long, while nothing is sent, and after what was on its way has
 * landed: an answer that is paid for must not wait unwritten, for it would be lost with the worker. */
export function createQuiet({ letSend, queue, now, sleepUntil, drain }: QuietContext): Quietly {
  return async (act) => {
    letSend(false);
    try {
      await Promise.race([queue.landed(), sleepUntil(now() + landingMs)]);
      return await act();
    } finally {
      letSend(true);
      drain();
    }
  };
}
