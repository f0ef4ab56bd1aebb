import { expect } from 'vitest';
import type { Database } from '../../../lib/database.ts';
import { refreshHistory } from '../../../lib/history/refresh-history.ts';
import type { Wish } from '../../../lib/messages.ts';
import { handedOver } from '../../../lib/private-file.ts';
import { readSettings } from '../../../lib/read-settings.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { upgraded } from '../database/old-database.ts';
import { makeWorker } from '../make-worker.ts';

/** What a database says, but for what a restore leaves alone. */
export async function contentOf(database: Database) {
  const left = ['keyHints', 'keyLock', 'balances', 'pauses', 'deletions'];
  const tables = database.tables.filter(({ name }) => !left.includes(name));
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
}

/** A worker over the rows that version 1 really wrote, with nothing on its way. */
export async function filledWorker() {
  const worker = await makeWorker();
  const { database } = worker;
  const old = await upgraded(1);
  for (const table of old.tables) await database.table(table.name).bulkPut(await table.toArray());
  old.close();
  await database.calls.where('state').anyOf('sending', 'polling', 'answered').modify({ state: 'settled' });
  await database.runs.where('state').anyOf('filling', 'running').modify({ state: 'finished' });
  await database.lookups
    .where('id')
    .above('')
    .modify((one) => {
      if (one.state === 'waiting' || one.state === 'asking') one.state = 'not-found';
    });
  const ids = await database.people.toCollection().primaryKeys();
  const { people, lookups, findings, historyRows, historyFacets } = database;
  await database.transaction('rw', people, lookups, findings, historyRows, historyFacets, async () =>
    refreshHistory(database, ids),
  );
  await database.settings.put({ key: 'settings', value: await readSettings(database) });
  await database.exports.add({ at: 1, format: 'csv', count: 1, people: new Uint8Array([2]) });
  const wish = (wished: Wish) => grantWish(worker.effects, wished);
  const backup = async (keys = false) => {
    expect(await wish({ type: 'write-backup', file: 'f', keys })).toEqual({ ok: true });
    return (await worker.content.get(handedOver('backup', 'f'))?.text()) ?? '';
  };
  const restore = (text: string) => {
    worker.content.set(handedOver('restore', 'f'), new Blob([text]));
    return wish({ type: 'restore-backup', file: 'f' });
  };
  return { ...worker, ids, wish, backup, restore };
}
