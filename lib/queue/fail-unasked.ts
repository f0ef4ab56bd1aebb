import type { Database } from '../database.ts';
import { type Turn, conclude } from '../enrichment/conclude.ts';
import { freeFailure } from '../enrichment/create-failure.ts';
import type { FailureCode } from '../enrichment/failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { readSettings } from '../read-settings.ts';
import type { Verdict } from './judge.ts';
import { lookupTables, putLookups } from './put-lookups.ts';

interface FailContext {
  database: Database;
  now: number;
}

/** Fails lookups that may not be asked, at no cost; those that still wait, for the user may have cancelled some. */
export function failUnasked({ database, now }: FailContext, failed: Verdict['failed']): Promise<void> {
  return database.transaction('rw', [database.settings, ...lookupTables(database)], async () => {
    const { waterfall } = await readSettings(database);
    const current = await database.lookups.bulkGet(failed.map(({ lookup }) => lookup.id));
    const changes = failed.flatMap(({ code }, index) => {
      const before = current[index];
      if (before?.state !== 'waiting') return [];
      return [{ before, after: conclude(before, notAsked(before, code), { waterfall, now }) }];
    });
    await putLookups(database, changes, { now });
  });
}

/** With other vendors around, one that cannot be asked is skipped; alone, it fails. */
function notAsked({ next, attempts }: Lookup, code: FailureCode): Turn {
  const others = next.length + attempts.length > 0;
  return { result: others ? 'skipped' : 'failed', failure: freeFailure(code), note: null, statuses: [] };
}
