import { expect, test } from 'vitest';
import { openDatabase } from '../../../lib/database.ts';
import { readRunPeople } from '../../../lib/runs/run-people.ts';
import { readReceiptFigures, readReceiptRows } from '../../../lib/runs/run-receipt-data.ts';
import { readRetryOffer } from '../../../lib/runs/run-retry-offer.ts';
import { readRuns, runsPerPage } from '../../../lib/runs/runs-page.ts';
import { run, runRows, type SeededRun } from '../../e2e/panel/run-seed.ts';

let databases = 0;
async function seeded(runs: SeededRun[]) {
  databases += 1;
  const database = openDatabase(`run-data-${databases}`);
  for (const one of runs)
    for (const [table, rows] of Object.entries(runRows(one))) await database.table(table).bulkPut(rows);
  return database;
}

const states = { found: 60, 'not-found': 3, failed: 2, interrupted: 3, waiting: 4 };
const one = { id: 'a', state: 'finished', states, drops: { duplicate: 2, 'already-found': 1 } } as const;
const other = { id: 'b', state: 'running', states: { found: 5 } } as const;

test('of a run fifty people are read, then a hundred, each with what was found or may have been charged', async () => {
  const database = await seeded([one, other]);
  const read = (filter: Parameters<typeof readRunPeople>[1]['filter'], pages = 1) =>
    readRunPeople(database, { runId: 'a', filter, pages });
  expect(await read('all')).toHaveLength(50);
  expect(await read('all', 2)).toHaveLength(72);
  expect(await read('found', 2)).toHaveLength(60);
  expect((await read('found')).every(({ finding, person }) => finding && person)).toBe(true);
  expect((await read('open')).map(({ lookup }) => lookup.state)).toEqual(Array(4).fill('waiting'));
  expect((await read('interrupted')).map(({ possibleCost }) => possibleCost)).toEqual([3, 3, 3]);
});

test('the receipt counts this run alone', async () => {
  const database = await seeded([one, other]);
  const { spend, drops } = await readReceiptFigures(database, 'a');
  expect(spend['pronto']).toEqual({ reported: 90, estimated: 90, unknown: 0, uncertain: 9 });
  expect(drops).toEqual([
    { reason: 'already-found', count: 1 },
    { reason: 'duplicate', count: 2 },
  ]);
  const rows = await readReceiptRows(database, run(one));
  expect(rows.lookups).toHaveLength(72);
  expect(rows.drops).toHaveLength(3);
  expect(rows.lookups.flatMap(({ findings }) => findings)).toHaveLength(60);
});

test('what cost nothing is asked again for the price of asking; what may have been charged stands apart', async () => {
  const database = await seeded([one, other]);
  expect(await readRetryOffer(database, 'a')).toEqual({
    free: { count: 2, price: { pronto: 6 } },
    dear: { count: 3, price: { pronto: 9 } },
  });
});

test('runs are read newest first, a page at a time', async () => {
  const many = Array.from({ length: runsPerPage + 5 }, (_, n): SeededRun => {
    return { id: `r${n}`, state: 'finished', states: {}, changes: { createdAt: n } };
  });
  const database = await seeded(many);
  const first = await readRuns(database, 1);
  expect(first.more).toBe(true);
  expect(first.runs.map(({ id }) => id).slice(0, 2)).toEqual(['r34', 'r33']);
  const all = await readRuns(database, 2);
  expect([all.runs.length, all.more]).toEqual([35, false]);
});
