import type { Stopping } from '../providers/exchange.ts';
import type { Queue } from '../queue/queue.ts';
import type { ContactLog } from './contact-log.ts';
import { type WipeEffects, wipeBrowser } from './wipe-browser.ts';

/** What was given up is written down within this time; the database may also be broken. */
const landingMs = 5000;

interface WipeContext extends WipeEffects {
  /** May new calls start? */
  letSend(isAllowed: boolean): void;
  http: Stopping;
  queue: Queue;
  contacts: ContactLog;
  now(): number;
  sleepUntil(at: number): Promise<void>;
  /** What the administrator has set is not the user's to wipe. */
  readPolicy(): Promise<void>;
  changed(): void;
}

/** Nothing starts any more, what is on its way is given up, and then all goes. When that fails, the user is told, and what is
 * left goes on as it would with the next worker: nothing stands still without a reason. */
export function createWipe({ letSend, http, queue, contacts, ...context }: WipeContext): () => Promise<void> {
  return async () => {
    letSend(false);
    http.giveUp();
    try {
      await Promise.race([queue.landed(), context.sleepUntil(context.now() + landingMs)]);
      contacts.forget();
      await wipeBrowser(context);
      await context.readPolicy();
    } finally {
      http.goOn();
      letSend(true);
      context.changed();
    }
  };
}
