import type { LedgerEntry } from '../enrichment/cost.ts';
import type { Lookup } from '../enrichment/lookup.ts';

/** Lookups are going to be deleted: their spends say themselves for which run they were. */
export function withRun(lookups: readonly Lookup[]): (entry: LedgerEntry) => void {
  const runs = new Map(lookups.map(({ id, runId }) => [id, runId]));
  return (entry) => {
    const runId = runs.get(entry.lookupId) ?? null;
    if (runId !== null) entry.runId = runId;
  };
}
