import type { Database } from '../database.ts';
import type { HistoryRow } from '../history/history-row.ts';
import { putAtOnce, refreshHistory } from '../history/refresh-history.ts';
import { identityKeys } from '../reading/profile-address.ts';
import { partsOf } from '../parts-of.ts';
import { takeUpAgain } from '../queue/take-up-again.ts';
import { mergePeople } from './merge-people.ts';
import { isVendorKey } from './person-keys.ts';

/** Puts these deleted people back as they were; what was on its way is awaited again. Whoever was stored anew meanwhile is the same person: both
 * become one. Call it inside a transaction over `deletionTables`. */
export async function restorePeople(database: Database, ids: readonly string[], now: number): Promise<void> {
  const found = await database.deletions.bulkGet([...ids]);
  const deletions = found.filter((deletion) => deletion !== undefined);
  const rows = deletions.map((deletion) => deletion.rows);
  const aliases = rows.flatMap((own) => own.aliases);
  const historyRows = rows.flatMap((own) => own.historyRows?.map(withoutFacets) ?? []);
  const taken = await database.aliases.bulkGet(aliases.map(({ key }) => key));
  await Promise.all([
    database.people.bulkPut(rows.flatMap((own) => own.people)),
    database.lookups.bulkPut(rows.flatMap((own) => own.lookups)),
    database.findings.bulkPut(rows.flatMap((own) => own.findings)),
    database.personEvents.bulkPut(rows.flatMap((own) => own.personEvents)),
    ...partsOf(historyRows, putAtOnce).map((part) => database.historyRows.bulkPut(part)),
    database.aliases.bulkPut(aliases.filter((_, index) => !taken[index])),
    database.deletions.bulkDelete(deletions.map(({ id }) => id)),
  ]);
  const doubles = aliases.flatMap(({ key, personId }, index) => {
    const other = taken[index]?.personId;
    return other === undefined || other === personId ? [] : [{ personId, other, isClaim: isVendorKey(key) }];
  });
  await takeUpAgain(
    database,
    rows.flatMap((own) => own.lookups),
    now,
  );
  for (const double of doubles) await merge(database, double, now);
  await refreshHistory(database, [...deletions.map(({ id }) => id), ...doubles.map(({ other }) => other)]);
}

/** They were taken back when the row was; it is given them anew. */
const withoutFacets = (row: HistoryRow): HistoryRow => ({ ...row, facets: [] });

async function merge(
  database: Database,
  double: { personId: string; other: string; isClaim: boolean },
  now: number,
): Promise<void> {
  const [kept, other] = await database.people.bulkGet([double.personId, double.other]);
  if (!kept || !other) return;
  // A list that was taken in meanwhile may have given away, by mistake, by what a vendor knows them.
  if (double.isClaim && [kept, other].every((one) => identityKeys(one).length > 0)) return;
  await mergePeople(database, { kept, other }, now);
  await database.people.put(kept);
}
