import type { Database, ProviderPause } from '../database.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { readSettings } from '../read-settings.ts';
import type { Settings } from '../settings.ts';
import type { Call } from './call.ts';
import { readPause } from './provider-pause.ts';

/** What settling goes by, as it stands in the database. */
export interface Books {
  calls: ReadonlyMap<string, Call>;
  lookups: ReadonlyMap<string, Lookup>;
  pauses: ReadonlyMap<ProviderId, ProviderPause>;
  settings: Settings;
}

/** Reads at once what several calls need to be settled. Call it inside the transaction that settles them. */
export async function readBooks(database: Database, calls: readonly Call[], now: number): Promise<Books> {
  const providers = [...new Set(calls.map(({ provider }) => provider))];
  const [current, lookups, pauses, settings] = await Promise.all([
    database.calls.bulkGet(calls.map(({ id }) => id)),
    database.lookups.bulkGet(calls.flatMap(({ lookupIds }) => lookupIds)),
    Promise.all(providers.map((id) => readPause(database, id, now))),
    readSettings(database),
  ]);
  return {
    calls: byId(current),
    lookups: byId(lookups),
    pauses: new Map(pauses.map((pause) => [pause.provider, pause])),
    settings,
  };
}

function byId<Row extends { id: string }>(rows: readonly (Row | undefined)[]): Map<string, Row> {
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}
