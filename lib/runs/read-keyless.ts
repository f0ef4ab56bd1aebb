import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { isOver } from '../enrichment/run-progress.ts';
import type { Run } from '../enrichment/run.ts';
import { type KeyLack, keyLack } from '../key-lack.ts';

/** A vendor that has answers for a run, which cannot be fetched for want of its key. */
export interface Keyless {
  provider: ProviderId;
  lack: KeyLack;
  answers: number;
}

/** What a run waits for and will not get by itself. */
export async function readKeyless(database: Database, run: Run): Promise<Keyless[]> {
  if (isOver(run)) return [];
  const hints = await database.keyHints.bulkGet(run.providers);
  const lacks = run.providers.flatMap((provider, place) => {
    const lack = keyLack(hints[place]);
    return lack ? [{ provider, lack }] : [];
  });
  if (lacks.length === 0) return [];
  const polling = await database.calls.where({ state: 'polling' }).toArray();
  const ids = polling.flatMap((call) => call.lookupIds);
  const lookups = await database.lookups.bulkGet(ids);
  const own = lookups.filter((lookup) => lookup?.runId === run.id && lookup.state === 'asking');
  return lacks
    .map((one) => ({ ...one, answers: own.filter((lookup) => lookup?.provider === one.provider).length }))
    .filter(({ answers }) => answers > 0);
}
