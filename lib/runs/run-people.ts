import type { Database } from '../database.ts';
import type { Finding } from '../enrichment/finding.ts';
import { type Lookup, openStates } from '../enrichment/lookup.ts';
import type { Person } from '../enrichment/person.ts';

export const peoplePerPage = 50;

/** Which lookups of a run are shown; `open`: not settled yet. */
export const runFilters = [
  'all',
  'found',
  'not-found',
  'delivered',
  'failed',
  'interrupted',
  'open',
] as const;
export type RunFilter = (typeof runFilters)[number];

/** One lookup of a run, whose it is, what it found (the first value), and what it may have cost, in the run's unit, when
 * nobody knows whether it was charged. */
export interface RunPerson {
  lookup: Lookup;
  person: Person | null;
  finding: Finding | null;
  possibleCost: number;
}

/** The first `pages` pages of a run's lookups, along an index: the cost follows what is shown. */
export async function readRunPeople(
  database: Database,
  { runId, filter, pages }: { runId: string; filter: RunFilter; pages: number },
): Promise<RunPerson[]> {
  const lookups = await ofFilter(database, runId, filter)
    .limit(pages * peoplePerPage)
    .toArray();
  const unknown = lookups.filter(({ state }) => state === 'interrupted').map(({ id }) => id);
  const [people, findings, spends] = await Promise.all([
    database.people.bulkGet(lookups.map(({ personId }) => personId)),
    database.findings
      .where('lookupId')
      .anyOf(lookups.map(({ id }) => id))
      .toArray(),
    database.ledger.where('lookupId').anyOf(unknown).toArray(),
  ]);
  return lookups.map((lookup, index) => ({
    lookup,
    person: people[index] ?? null,
    finding: findings.find(({ lookupId }) => lookupId === lookup.id) ?? null,
    possibleCost: spends
      .filter(({ lookupId, uncertain }) => uncertain && lookupId === lookup.id)
      .reduce((sum, { highest }) => sum + highest, 0),
  }));
}

function ofFilter(database: Database, runId: string, filter: RunFilter) {
  if (filter === 'all') return database.lookups.where('runId').equals(runId);
  const states = filter === 'open' ? openStates : [filter];
  return database.lookups.where('[runId+state]').anyOf(states.map((state) => [runId, state]));
}
