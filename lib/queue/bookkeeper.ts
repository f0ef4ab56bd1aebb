import { type Sent, bookAnswers, keepAnswers } from './book-answer.ts';
import type { QueueEffects } from './queue-effects.ts';
import type { Refusals } from './refusals.ts';
import { singleFlight } from './single-flight.ts';
import { storeSurely } from './store-surely.ts';

/** Writes answers down: as they came at once, and what they mean together with others that come soon. At fifty a second
 * each commit counts, for whoever reads waits for it. */
export interface Bookkeeper {
  /** Resolves when it is written; rejects when the database would not take it for minutes. */
  book(sent: Sent): Promise<void>;
}

interface Entry {
  sent: Sent;
  done: PromiseWithResolvers<void>;
}

const mostAtOnce = 20;
/** From the beginning of one booking to that of the next, as long as more answers are due. */
const restMs = 100;

type BookingEffects = Pick<QueueEffects, 'database' | 'now' | 'newId' | 'sleepUntil'> & {
  refusals: Refusals;
  /** Is a paid request on its way? */
  areAnswersDue(): boolean;
};

export function createBookkeeper(effects: BookingEffects): Bookkeeper {
  const { now, sleepUntil, areAnswersDue } = effects;
  const come: Entry[] = [];
  const kept: Entry[] = [];
  let bookedAt = -Infinity;
  let hurry = Promise.withResolvers<void>();

  const keep = singleFlight(async () => {
    const some = come.splice(0, mostAtOnce);
    if (some.length === 0) return;
    if (come.length > 0) void keep();
    if (!(await isDone(keepAnswers(effects, sentOf(some))))) return bookEach(effects, some);
    kept.push(...some);
    void bookKept();
  });
  const bookKept = singleFlight(async () => {
    if (kept.length === 0) return;
    await rest();
    const some = kept.splice(0, mostAtOnce);
    bookedAt = now();
    if (await isDone(bookAnswers(effects, sentOf(some)))) for (const { done } of some) done.resolve();
    else bookEach(effects, some);
    if (kept.length > 0) void bookKept();
  });

  /** Whoever is the last waits for nobody. */
  async function rest(): Promise<void> {
    if (kept.length >= mostAtOnce || !areAnswersDue()) return;
    await Promise.race([sleepUntil(bookedAt + restMs), hurry.promise]);
  }

  return {
    book(sent) {
      const done = Promise.withResolvers<void>();
      come.push({ sent, done });
      void keep();
      if (!areAnswersDue()) {
        hurry.resolve();
        hurry = Promise.withResolvers();
      }
      return done.promise;
    },
  };
}

const sentOf = (entries: readonly Entry[]): Sent[] => entries.map(({ sent }) => sent);

function isDone(writing: Promise<void>): Promise<boolean> {
  return writing.then(
    () => true,
    () => false,
  );
}

/** What cannot be written together is written one by one, so that none holds up the others for good. */
function bookEach(effects: BookingEffects, entries: readonly Entry[]): void {
  for (const entry of entries) void bookAlone(effects, entry);
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
