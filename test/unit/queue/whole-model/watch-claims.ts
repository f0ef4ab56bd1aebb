import type { DBCore, DBCoreMutateRequest, DBCoreTransaction } from 'dexie';
import type { Database, DaySpend, SettingsRow } from '../../../../lib/database.ts';
import type { Lookup } from '../../../../lib/enrichment/lookup.ts';
import type { Person } from '../../../../lib/enrichment/person.ts';
import type { Run } from '../../../../lib/enrichment/run.ts';
import type { Call } from '../../../../lib/queue/call.ts';
import { defaultSettings, type Settings } from '../../../../lib/settings.ts';

/** What was written down at the moment at which calls were claimed, so the caps and prices that were in force. */
export interface Claim {
  calls: readonly Call[];
  settings: Settings;
  daySpend: readonly DaySpend[];
  /** Those before it too. */
  allCalls: readonly Call[];
  runs: readonly Run[];
  lookups: readonly Lookup[];
  people: readonly Person[];
}

/** Nearer to the database than what makes a worker mortal: to look on is no step of its life. */
const level = 9;

/** Looks on, inside the transaction, whenever a worker of this database claims calls: nothing else adds any. */
export function watchClaims(database: Database, seen: (claim: Claim) => void): void {
  database.use({
    ...{ stack: 'dbcore', name: 'claims', level },
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (name !== 'calls') return table;
        const mutate = (request: DBCoreMutateRequest) =>
          request.type === 'add'
            ? look(core, request.trans, request.values).then((claim) => {
                seen(claim);
                return table.mutate(request);
              })
            : table.mutate(request);
        return { ...table, mutate };
      },
    }),
  });
}

async function look(core: DBCore, trans: DBCoreTransaction, calls: readonly Call[]): Promise<Claim> {
  const read = <Row>(name: string) => allOf<Row>(core, trans, name);
  const [settings, daySpend, before, runs, lookups, people] = await Promise.all([
    read<SettingsRow>('settings'),
    read<DaySpend>('daySpend'),
    read<Call>('calls'),
    read<Run>('runs'),
    read<Lookup>('lookups'),
    read<Person>('people'),
  ]);
  return {
    ...{ calls, daySpend, runs, lookups, people, allCalls: [...before, ...calls] },
    settings: settings.find(({ key }) => key === 'settings')?.value ?? defaultSettings,
  };
}

async function allOf<Row>(core: DBCore, trans: DBCoreTransaction, name: string): Promise<Row[]> {
  const index = core.table(name).schema.primaryKey;
  const range = { type: anyKey, lower: undefined, upper: undefined };
  const { result } = await core.table(name).query({ trans, values: true, query: { index, range } });
  return result;
}

/** Dexie's word for all keys; its types have it in an enumeration that is not there at run time. */
const anyKey = 3;
