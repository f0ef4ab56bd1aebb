import { Dexie } from 'dexie';
import type { Database } from '../database.ts';
import type { ConsentEntry } from '../enrichment/consent.ts';

/** The user's newest word on this subject; undefined: never given. */
export function readNewestConsent(
  { consents }: Pick<Database, 'consents'>,
  subject: ConsentEntry['subject'],
): Promise<ConsentEntry | undefined> {
  return consents.where('[subject+at]').between([subject, Dexie.minKey], [subject, Dexie.maxKey]).last();
}
