import type { Database } from './database.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import { isOver } from './enrichment/run-progress.ts';
import type { Run } from './enrichment/run.ts';

/** A vendor that has answers for a run, which cannot be fetched because its key is gone. */
export interface Keyless {
  provider: ProviderId;
  answers: number;
}

/** What a run waits for and will not get by itself. */
export async function readKeyless(database: Database, run: Run): Promise<Keyless[]> {
  if (isOver(run)) return [];
  const hints = await database.keyHints.bulkGet(run.providers);
  const gone = run.providers.filter((_, place) => !hints[place]);
  if (gone.length === 0) return [];
  const polling = await database.calls.where({ state: 'polling' }).toArray();
  const ids = polling.filter(({ provider }) => gone.includes(provider)).flatMap((call) => call.lookupIds);
  const lookups = await database.lookups.bulkGet(ids);
  const own = lookups.filter((lookup) => lookup?.runId === run.id && lookup.state === 'asking');
  return gone.flatMap((provider) => {
    const answers = own.filter((lookup) => lookup?.provider === provider).length;
    return answers > 0 ? [{ provider, answers }] : [];
  });
}
