import { Dexie } from 'dexie';
import type { Database } from '../database.ts';
import type { ConsentEntry } from '../enrichment/consent.ts';

/** Does the user's newest word on this subject allow it? */
export async function hasConsent(database: Database, subject: ConsentEntry['subject']): Promise<boolean> {
  const entries = database.consents
    .where('[subject+at]')
    .between([subject, Dexie.minKey], [subject, Dexie.maxKey]);
  return (await entries.last())?.action === 'given';
}
