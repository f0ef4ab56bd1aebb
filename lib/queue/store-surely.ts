import type { Refusals } from './refusals.ts';

const mostAttempts = 30;

export interface Waiting {
  now(): number;
  sleepUntil(at: number): Promise<void>;
  refusals: Refusals;
}

/** A paid answer must not be lost to a database that is full or closed for a moment: written again and again for some
 * minutes. Throws the last error when even that did not help. */
export function storeSurely(waiting: Waiting, write: () => Promise<unknown>): Promise<void> {
  const who = {};
  return untilWritten(waiting, write, who).finally(() => waiting.refusals.end(who));
}

async function untilWritten(
  { now, sleepUntil, refusals }: Waiting,
  write: () => Promise<unknown>,
  who: object,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await write();
      return;
    } catch (error) {
      if (attempt >= mostAttempts) throw error;
      refusals.begin(who, error);
      await sleepUntil(now() + attempt * 1000);
    }
  }
}
