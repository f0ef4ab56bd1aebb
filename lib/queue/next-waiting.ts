import { Dexie } from 'dexie';
import type { Database } from '../database.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Person } from '../enrichment/person.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Run } from '../enrichment/run.ts';

/** One person to be asked for next: all that waits for it together, and the run they belong to (null: a single
 * click). */
export interface NextWaiting {
  lookups: Lookup[];
  person: Person | undefined;
  run: Run | null;
}

/** A single click comes before every run; runs come in the order in which they were confirmed, their people in the
 * order of the selection. What was put off by a rate limit comes last. */
export async function nextWaiting(database: Database, id: ProviderId): Promise<NextWaiting | null> {
  const [single, runs] = await Promise.all([firstSingle(database, id), activeRuns(database, id)]);
  if (single) return { ...(await waitingWith(database, single)), run: null };
  for (const run of runs) {
    const first = await firstOfRun(database, run.id);
    if (first) return { ...(await waitingWith(database, first)), run };
  }
  return null;
}

async function activeRuns(database: Database, id: ProviderId): Promise<Run[]> {
  const ofState = (state: Run['state']) => database.runs.where('state').equals(state).toArray();
  const runs = await Promise.all([ofState('filling'), ofState('running')]);
  return runs
    .flat()
    .filter(({ provider }) => provider === id)
    .toSorted((one, other) => one.createdAt - other.createdAt);
}

function firstSingle(database: Database, id: ProviderId): Promise<Lookup | undefined> {
  const prefix = [id, 'waiting', 0];
  const waiting = database.lookups.where('[provider+state+rank+notBefore]');
  return waiting.between([...prefix, Dexie.minKey], [...prefix, Dexie.maxKey]).first();
}

function firstOfRun(database: Database, runId: string): Promise<Lookup | undefined> {
  const waiting = database.lookups.where('[runId+state+notBefore]');
  return waiting.between([runId, 'waiting', Dexie.minKey], [runId, 'waiting', Dexie.maxKey]).first();
}

async function waitingWith(database: Database, first: Lookup): Promise<Omit<NextWaiting, 'run'>> {
  const [lookups, person] = await Promise.all([
    database.lookups.where({ personId: first.personId }).toArray(),
    database.people.get(first.personId),
  ]);
  const together = lookups.filter(
    ({ state, provider, runId }) =>
      state === 'waiting' && provider === first.provider && runId === first.runId,
  );
  return { lookups: together, person };
}
