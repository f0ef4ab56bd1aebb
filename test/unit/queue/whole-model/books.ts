import type { Database } from '../../../../lib/database.ts';
import type { Lookup } from '../../../../lib/enrichment/lookup.ts';
import type { Call } from '../../../../lib/queue/call.ts';

export type Books = Awaited<ReturnType<typeof readBooks>>;

/** All that is written down, of one moment. `everything`: by table, as text. */
export function readBooks(database: Database) {
  return database.transaction('r', database.tables, async () => {
    const [runs, lookups, calls, ledger, people, aliases, findings, deletions, daySpend, vendorDays] =
      await Promise.all([
        database.runs.toArray(),
        database.lookups.toArray(),
        database.calls.toArray(),
        database.ledger.toArray(),
        database.people.toArray(),
        database.aliases.toArray(),
        database.findings.toArray(),
        database.deletions.toArray(),
        database.daySpend.toArray(),
        database.vendorDays.toArray(),
      ]);
    const texts = database.tables.map(async (table) => {
      return [table.name, JSON.stringify(await table.toArray())] as const;
    });
    const everything = new Map(await Promise.all(texts));
    return {
      ...{ runs, lookups, calls, ledger, people, aliases, findings, deletions, daySpend, vendorDays },
      everything,
    };
  });
}

/** No more becomes of these by itself. */
export const lastStates: readonly string[] = ['found', 'not-found', 'failed', 'interrupted', 'cancelled'];

export const isSettled = ({ state }: Lookup): boolean => lastStates.includes(state);

/** Is it under way, so that what it may cost is reserved? */
export const isOpenCall = ({ state }: Call): boolean => state !== 'settled' && state !== 'interrupted';

/** With those of deleted people who can still be put back. */
export function allLookups({ lookups, deletions }: Books): Lookup[] {
  return [...lookups, ...deletions.flatMap(({ rows }) => rows.lookups)];
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
