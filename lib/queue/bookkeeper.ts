import { type Sent, bookAnswers, keepAnswers } from './book-answer.ts';
import type { QueueEffects } from './queue-effects.ts';
import type { Refusals } from './refusals.ts';
import { storeSurely } from './store-surely.ts';

/** Writes answers down. Those that come while others are being written share the next transactions: at fifty a second
 * each commit counts. */
export interface Bookkeeper {
  /** Resolves when it is written; rejects when the database would not take it for minutes. */
  book(sent: Sent): Promise<void>;
}

interface Entry {
  sent: Sent;
  done: PromiseWithResolvers<void>;
}

const mostAtOnce = 20;

type BookingEffects = Pick<QueueEffects, 'database' | 'now' | 'newId' | 'sleepUntil'> & {
  refusals: Refusals;
};

export function createBookkeeper(effects: BookingEffects): Bookkeeper {
  let waiting: Entry[] = [];
  let writing = false;

  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const some = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      await bookTogether(effects, some);
    }
    writing = false;
  }

  return {
    book(sent) {
      const done = Promise.withResolvers<void>();
      waiting.push({ sent, done });
      void write();
      return done.promise;
    },
  };
}

/** What cannot be written together is written one by one, so that none holds up the others for good. */
async function bookTogether(effects: BookingEffects, entries: readonly Entry[]): Promise<void> {
  const all = entries.map(({ sent }) => sent);
  try {
    await keepAnswers(effects, all);
    await bookAnswers(effects, all);
    for (const { done } of entries) done.resolve();
  } catch {
    for (const entry of entries) void bookAlone(effects, entry);
  }
}

async function bookAlone(effects: BookingEffects, { sent, done }: Entry): Promise<void> {
  try {
    await storeSurely(effects, () => keepAnswers(effects, [sent]));
    await storeSurely(effects, () => bookAnswers(effects, [sent]));
    done.resolve();
  } catch (error) {
    done.reject(error);
  }
}
