import type { Database } from '../database.ts';
import type { ConsentEntry } from '../enrichment/consent.ts';
import { readNewestConsent } from './read-newest-consent.ts';

/** Does the user's newest word on this subject allow it? */
export async function hasConsent(database: Database, subject: ConsentEntry['subject']): Promise<boolean> {
  return (await readNewestConsent(database, subject))?.action === 'given';
}
