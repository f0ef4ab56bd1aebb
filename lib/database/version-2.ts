import type { Transaction } from 'dexie';
import type { DatabaseVersion } from './database-version.ts';

/** Several vendors: the ways and caps of each, answers that come in parts, and balances that are filled up again. */
export const version2: DatabaseVersion = {
  number: 2,
  stores: {},
  async upgrade(transaction) {
    await Promise.all([
      change(transaction, 'settings', (row) => ({ ...row, value: settings(record(row['value'])) })),
      change(transaction, 'calls', (row) => ({ ...row, submitted: row['rawAnswer'] ?? null })),
      change(transaction, 'balances', (row) => ({ ...row, limit: null, resetAt: null })),
      change(transaction, 'runs', (row) => ({ ...row, counts: { ...record(row['counts']), delivered: 0 } })),
    ]);
  },
};

type Row = Record<string, unknown>;

async function change(transaction: Transaction, table: string, become: (row: Row) => Row): Promise<void> {
  const rows: Row[] = await transaction.table(table).toArray();
  await transaction.table(table).bulkPut(rows.map(become));
}

/** The cap of a run and the way were one for all; the only vendor was Pronto, with its limit by the second. */
function settings({ runCap, providers, ...rest }: Row): Row {
  const { way, requestsPerSecond, ...pronto } = record(record(providers)['pronto']);
  const moved = { singleWay: way, runWay: way, requestLimit: requestsPerSecond, runCap };
  return { ...rest, providers: { pronto: { ...pronto, ...moved } } };
}

function record(value: unknown): Row {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
