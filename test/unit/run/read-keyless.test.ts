import { expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../lib/database.ts';
import type { RunState } from '../../../lib/enrichment/run.ts';
import { readKeyless } from '../../../lib/runs/read-keyless.ts';
import { run, runRows } from '../../e2e/panel/run-seed.ts';

let databases = 0;

/** A run of two vendors whose first three people wait at one of them, and one more on its way there. */
async function waiting(state: RunState = 'running'): Promise<Database> {
  const database = openDatabase(`keyless-${(databases += 1)}`);
  const rows = runRows({ id: 'a', state, states: { asking: 4, found: 2 } });
  for (const [table, all] of Object.entries(rows)) await database.table(table).bulkPut(all);
  await database.runs.update('a', { providers: ['pronto', 'sixtyfour'] });
  const call = { provider: 'pronto', state: 'polling' };
  await database.table('calls').bulkPut([
    { ...call, id: 'one', lookupIds: ['a-0001', 'a-0002'] },
    { ...call, id: 'other', lookupIds: ['a-0003'] },
    { ...call, id: 'sent', state: 'sending', lookupIds: ['a-0004'] },
    { ...call, id: 'elsewhere', lookupIds: ['of-another-run'] },
  ]);
  await database.table('keyHints').put({ provider: 'sixtyfour' });
  return database;
}

const read = async (database: Database) =>
  readKeyless(database, (await database.runs.get('a')) ?? run({ id: 'none', state: 'running', states: {} }));

test('a run says whose answers wait for a key that is gone, and how many', async () => {
  expect(await read(await waiting())).toEqual([{ provider: 'pronto', lack: 'no_key', answers: 3 }]);
});

test('with its key back, or once it is cancelled, there is nothing to say', async () => {
  const database = await waiting();
  await database.table('keyHints').put({ provider: 'pronto' });
  expect(await read(database)).toEqual([]);
  expect(await read(await waiting('cancelled'))).toEqual([]);
});

test('a key that is there, and cannot be read, is said too', async () => {
  const database = await waiting();
  await database.table('keyHints').put({ provider: 'pronto', checkResult: 'key_unreadable' });
  expect(await read(database)).toEqual([{ provider: 'pronto', lack: 'key_unreadable', answers: 3 }]);
});
