import type { Transaction } from 'dexie';
import type { DatabaseVersion } from './database-version.ts';

/** Several vendors: the ways and caps of each, answers that come in parts, and balances that are filled up again. */
export const version2: DatabaseVersion = {
  number: 2,
  stores: {
    lookups:
      'id, personId, runId, [runId+state], [runId+provider+state+notBefore], [provider+state+rank+notBefore], [origin+createdAt]',
  },
  async upgrade(transaction) {
    await Promise.all([
      change(transaction, 'settings', (row) => ({ ...row, value: settings(record(row['value'])) })),
      change(transaction, 'calls', (row) => ({ ...row, submitted: row['rawAnswer'] ?? null })),
      change(transaction, 'balances', (row) => ({ ...row, limit: null, resetAt: null })),
      change(transaction, 'lookups', (row) => ({ ...row, next: [], attempts: [] })),
      change(transaction, 'runs', run),
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

/** The money of a run was that of its only vendor. */
function run({ provider, counts, ...row }: Row): Row {
  const { highestCost, cap, booked, uncertain, reserved, ...others } = row;
  const { balanceBefore, balanceAfter, balanceDisturbed, ...rest } = others;
  delete rest['unit'];
  const money = { highestCost, cap, booked, uncertain, reserved };
  const balances = { balanceBefore, balanceAfter, balanceDisturbed };
  return {
    ...rest,
    ...{
      stopProvider: null,
      providers: [provider],
      money: { [String(provider)]: { ...money, ...balances } },
    },
    counts: { ...record(counts), delivered: 0 },
  };
}

function record(value: unknown): Row {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
