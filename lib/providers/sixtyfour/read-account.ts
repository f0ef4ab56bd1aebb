import type { AccountReading, NoAnswer, RawAnswer } from '../provider.ts';
import { readFree } from '../read-free.ts';

/** There is no endpoint for the account, so a task that nobody has is asked for: with a good key the vendor does not
 * know it (404), or does not like its name (400, 422). */
export function readAccount(answer: RawAnswer | NoAnswer): AccountReading {
  const reading = readFree(answer);
  const good = reading.ok || reading.failure.code === 'refused';
  return good ? { ok: true, account: null } : reading;
}
