import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followHistory } from '../../../components/history/follow-history.ts';
import { type Database, openDatabase } from '../../../lib/database.ts';
import { wholeHistory } from '../../../lib/history/history-query.ts';
import { historyTables, refreshHistory } from '../../../lib/history/refresh-history.ts';
import { patience } from '../patience.ts';
import { makePerson } from './make-people.ts';

let database: Database;

beforeEach(async () => {
  performance.clearMarks();
  database = openDatabase('followed');
  await change(['ada', 'bo'], () => database.people.bulkPut(['ada', 'bo'].map((id) => makePerson(id))));
  // Each reading seems to take ten seconds: the rest after it outlasts this test by far.
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 10_000));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

async function change(ids: string[], work: () => PromiseLike<unknown>): Promise<void> {
  const tables = historyTables.map((name) => database[name]);
  await database.transaction('rw', tables, async () => {
    await work();
    await refreshHistory(database, ids);
  });
}

const remove = (id: string) => change([id], () => database.people.delete(id));

function follow() {
  const counts: number[] = [];
  let look = () => {};
  const stop = followHistory({
    ...{ index: database, query: wholeHistory, inSight: () => 20 },
    onOwnChange(hurry) {
      look = hurry;
      return () => {};
    },
    next: ({ numbers }) => counts.push(numbers.length),
    fail(error) {
      throw error;
    },
  });
  return { counts, look: () => look(), stop };
}

it('shows what the user did at once, however long it would have rested', async () => {
  const { counts, look, stop } = follow();
  await vi.waitFor(() => expect(counts.at(-1)).toBe(2), patience);
  await remove('ada');
  look();
  await vi.waitFor(() => expect(counts.at(-1)).toBe(1), patience);
  stop();
});

it('also what they did while it was being read', async () => {
  const { counts, look, stop } = follow();
  look();
  await vi.waitFor(() => expect(counts.at(-1)).toBe(2), patience);
  await remove('ada');
  await vi.waitFor(() => expect(counts.at(-1)).toBe(1), patience);
  stop();
});

it('answers a new question before the database has told of the last changes, and then as of now', async () => {
  const first = follow();
  await vi.waitFor(() => expect(first.counts.at(-1)).toBe(2), patience);
  await vi.waitFor(() => expect(performance.getEntriesByName('history-held')).not.toEqual([]), patience);
  first.stop();
  vi.restoreAllMocks();
  await remove('ada');
  const second = follow();
  await vi.waitFor(() => expect(second.counts).toEqual([2, 1]), patience);
  second.stop();
});
