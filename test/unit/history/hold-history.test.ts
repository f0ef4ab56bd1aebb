import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../../lib/database.ts';
import { type Span, changedSpans } from '../../../lib/history/changed-spans.ts';
import { type HistoryQuery, historySorts, wholeHistory } from '../../../lib/history/history-query.ts';
import { holdHistory } from '../../../lib/history/hold-history.ts';
import { historyTables, refreshHistory } from '../../../lib/history/refresh-history.ts';
import { streamHistory } from '../../../lib/history/stream-history.ts';
import { makePerson } from './make-people.ts';

let database: Database;
afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

interface Saved {
  id: string;
  fullName: string;
  updatedAt: number;
  tags: string[];
}

async function save(people: readonly Saved[]) {
  const tables = historyTables.map((name) => database[name]);
  await database.transaction('rw', tables, async () => {
    await database.people.bulkPut(people.map(({ id, ...rest }) => makePerson(id, rest)));
    await refreshHistory(
      database,
      people.map(({ id }) => id),
    );
  });
}

async function remove(id: string) {
  const tables = historyTables.map((name) => database[name]);
  await database.transaction('rw', tables, async () => {
    await database.people.delete(id);
    await refreshHistory(database, [id]);
  });
}

async function streamed(query: HistoryQuery): Promise<number[]> {
  const numbers: number[] = [];
  for await (const some of streamHistory(database, query)) numbers.push(...some);
  return numbers;
}

const queries: HistoryQuery[] = historySorts.flatMap((sort) =>
  ['', 'ada', 'ada s', 'zoe', 'x'].flatMap((search) =>
    [[], ['Fair']].map((tags) => ({ ...wholeHistory, sort, search, tags })),
  ),
);

const anyPeople = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fullName: fc.constantFrom('Ada Sample', 'Zoe Stone', 'Örjan Ek', ''),
    updatedAt: fc.integer({ min: 1, max: 5 }),
    tags: fc.constantFrom<string[][]>([], ['Fair']),
  }),
  { maxLength: 5 },
);

describe('the history held in memory', () => {
  it('says nothing before everybody is held', async () => {
    database = openDatabase(`hold-${crypto.randomUUID()}`);
    expect(await holdHistory(database).answer(wholeHistory)).toBeNull();
  });

  it('answers what the database answers, whatever was saved and removed meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(anyPeople, anyPeople, fc.constantFrom('a', 'b', 'none'), async (first, then, gone) => {
        database = openDatabase(`hold-${crypto.randomUUID()}`);
        await save(first);
        const holder = holdHistory(database);
        await Promise.all([holder.load(), save(then)]);
        await remove(gone);
        for (const query of queries) expect(await holder.answer(query)).toEqual(await streamed(query));
        await database.historyRows.clear();
        await database.historyFacets.clear();
        expect(await holder.answer(wholeHistory)).toEqual([]);
        await database.delete();
      }),
      { numRuns: 25 },
    );
  });

  it('forgets who had a tag or a word once they have it no more', async () => {
    database = openDatabase(`hold-${crypto.randomUUID()}`);
    const zoe = { id: 'some', fullName: 'Zoe Sample', updatedAt: 1, tags: ['Fair'] };
    await save([zoe, { ...zoe, id: 'other' }]);
    const holder = holdHistory(database);
    await holder.load();
    const answers = () =>
      Promise.all([
        holder.answer({ ...wholeHistory, tags: ['Fair'] }),
        holder.answer({ ...wholeHistory, search: 'zo' }),
      ]);
    expect(await answers()).toEqual([
      [1, 2],
      [1, 2],
    ]);
    await save([{ ...zoe, fullName: 'Ada Sample', tags: [] }]);
    expect(await answers()).toEqual([[2], [2]]);
  });

  it('is told who they are when many are changed together, not that all may be', async () => {
    database = openDatabase(`hold-${crypto.randomUUID()}`);
    await database.open();
    const spans: Span[] = [];
    const follow = (parts: object) => spans.push(...changedSpans(parts, database.name, 'historyRows'));
    Dexie.on.storagemutated.subscribe(follow);
    const ids = Array.from({ length: 120 }, (_, n) => `p${n}`);
    for (const fullName of ['Ada Sample', 'Zoe Stone'])
      await save(ids.map((id) => ({ id, fullName, updatedAt: 1, tags: [] })));
    Dexie.on.storagemutated.unsubscribe(follow);
    expect(Math.min(...spans.map(({ from }) => from))).toBe(1);
    expect(Math.max(...spans.map(({ to }) => to))).toBe(120);
  });

  it('has somebody once who was changed twice', async () => {
    database = openDatabase(`hold-${crypto.randomUUID()}`);
    const ada = { id: 'ada', fullName: 'Ada Sample', updatedAt: 1, tags: [] };
    await save([ada]);
    const holder = holdHistory(database);
    await holder.load();
    for (const updatedAt of [2, 3]) await save([{ ...ada, updatedAt }]);
    expect(await holder.answer(wholeHistory)).toEqual([1]);
  });

  it('answers at once with what was true a moment ago, says so, and no longer than that', async () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    database = openDatabase(`hold-${crypto.randomUUID()}`);
    const ada = { id: 'ada', fullName: 'Ada Sample', updatedAt: 1, tags: ['Fair'] };
    await save([ada]);
    const fair = { ...wholeHistory, tags: ['Fair'] };
    const holder = holdHistory(database);
    expect(holder.answerAtOnce(fair)).toBeNull();
    await holder.load();
    expect(holder.answerAtOnce(fair)).toEqual({ numbers: [1], isOfNow: true });
    await save([{ ...ada, tags: [] }]);
    clock.mockReturnValue(1000);
    expect(holder.answerAtOnce(fair)).toEqual({ numbers: [1], isOfNow: false });
    clock.mockReturnValue(60_000);
    expect(holder.answerAtOnce(fair)).toBeNull();
    expect(await holder.answer(fair)).toEqual([]);
    expect(holder.answerAtOnce(fair)).toEqual({ numbers: [], isOfNow: true });
  });

  it('reads again what could not be read, also when that was everybody', async () => {
    database = openDatabase(`hold-${crypto.randomUUID()}`);
    const ada = { id: 'ada', fullName: 'Ada Sample', updatedAt: 1, tags: [] };
    const fair = { ...wholeHistory, tags: ['Fair'] };
    await save([ada]);
    const holder = holdHistory(database);
    const cutOff = () => {
      throw new Error('cut off');
    };
    vi.spyOn(database.historyRows, 'where').mockImplementationOnce(cutOff);
    await expect(holder.load()).rejects.toThrow('cut off');
    await holder.load();
    expect(await holder.answer(fair)).toEqual([]);
    await save([{ ...ada, tags: ['Fair'] }]);
    vi.spyOn(database.historyRows, 'bulkGet').mockImplementationOnce(cutOff);
    await expect(holder.answer(fair)).rejects.toThrow('cut off');
    expect(await holder.answer(fair)).toEqual([1]);
  });
});
