import type { Database } from '../database.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import { type DropCount, type SpendByWord, spendByWord } from '../enrichment/run-receipt.ts';
import { type Drop, type DropReason, type Run, dropReasons } from '../enrichment/run.ts';
import type { ReceiptRows } from '../export/run-receipt-csv.ts';
import { partsOf } from '../parts-of.ts';
import { findSuppressed } from '../privacy/find-suppressed.ts';
import { nobody } from '../privacy/nobody.ts';

/** So many lookups are looked up at a time, so that the panel stays quick beside it. */
const chunkLength = 500;

export interface ReceiptFigures {
  spend: Partial<Record<ProviderId, SpendByWord>>;
  drops: DropCount[];
}

/** What was spent at each vendor by whose word, and how many were left out for which reason. */
export async function readReceiptFigures(database: Database, runId: string): Promise<ReceiptFigures> {
  const ids = await database.lookups.where('runId').equals(runId).primaryKeys();
  const entries = await inChunks(ids, (some) => database.ledger.where('lookupId').anyOf(some).toArray());
  // Of people who were erased or deleted; whom Undo brought back is in both.
  const others = await database.ledger.where('runId').equals(runId).toArray();
  const counted = await Promise.all(dropReasons.map((reason) => countDrops(database, runId, reason)));
  const all = new Map([...entries, ...others].map((entry) => [entry.id, entry]));
  const byVendor = Map.groupBy(all.values(), ({ provider }) => provider);
  const spend = Object.fromEntries([...byVendor].map(([id, own]) => [id, spendByWord(own)]));
  return { spend, drops: counted.filter(({ count }) => count > 0) };
}

async function countDrops(database: Database, runId: string, reason: DropReason): Promise<DropCount> {
  return { reason, count: await database.drops.where('[runId+reason]').equals([runId, reason]).count() };
}

/** Everybody of a run with findings and costs, for its file. Of whoever is on the suppression list it says the costs, and
 * not who. */
export async function readReceiptRows(database: Database, run: Run): Promise<ReceiptRows> {
  const lookups = await database.lookups.where('runId').equals(run.id).toArray();
  const drops = await database.drops.where('runId').equals(run.id).toArray();
  return {
    run,
    drops: await inChunks(drops, (some) => withoutListed(database, some)),
    lookups: await inChunks(lookups, (some) => withAll(database, some)),
  };
}

async function withoutListed(database: Database, drops: readonly Drop[]): Promise<Drop[]> {
  const suspects = drops.map(({ facts, personId }) => ({
    facts,
    personIds: personId === null ? [] : [personId],
  }));
  const listed = await findSuppressed(database, suspects);
  return drops.map((drop, place) => (listed[place] ? { ...drop, facts: nobody, personId: null } : drop));
}

async function withAll(database: Database, lookups: readonly Lookup[]) {
  const ids = lookups.map(({ id }) => id);
  const [people, findings, spends] = await Promise.all([
    database.people.bulkGet(lookups.map(({ personId }) => personId)),
    database.findings.where('lookupId').anyOf(ids).toArray(),
    database.ledger.where('lookupId').anyOf(ids).toArray(),
  ]);
  const found = Map.groupBy(findings, ({ lookupId }) => lookupId);
  const paid = Map.groupBy<string, LedgerEntry>(spends, ({ lookupId }) => lookupId);
  const suspects = people.map((person) => ({
    facts: person ?? nobody,
    personIds: person ? [person.id] : [],
  }));
  const listed = await findSuppressed(database, suspects);
  return lookups.map((lookup, index) => ({
    lookup,
    person: listed[index] ? null : (people[index] ?? null),
    findings: listed[index] ? [] : (found.get(lookup.id) ?? []),
    spends: paid.get(lookup.id) ?? [],
  }));
}

async function inChunks<Item, Row>(
  items: readonly Item[],
  read: (some: Item[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const some of partsOf(items, chunkLength)) rows.push(...(await read(some)));
  return rows;
}
