import type { QueueEffects } from './queue-effects.ts';
import type { Refusals } from './refusals.ts';
import { retryDelay } from './retry-delay.ts';

/** What is done when the database refuses: nothing is sent, and it is tried again after a second, then after twice as
 * long each time, up to half a minute. */
interface FaultRest {
  /** Answers when to try again. */
  refused(error: unknown): number;
  /** It took something: the next refusal is a first one. */
  accepted(): void;
}

export function createFaultRest(
  { fault, now }: Pick<QueueEffects, 'fault' | 'now'>,
  refusals: Refusals,
): FaultRest {
  let inARow = 0;
  const who = {};
  return {
    refused(error) {
      inARow += 1;
      refusals.begin(who, error);
      fault(error);
      return now() + retryDelay(inARow, null);
    },
    accepted() {
      inARow = 0;
      refusals.end(who);
    },
  };
}
