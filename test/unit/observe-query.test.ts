import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { observeQuery } from '../../components/observe-query.ts';
import { readAfterChanges } from '../../components/read-after-changes.ts';
import { readSettings } from '../../lib/read-settings.ts';
import { ada, emailFound, makeWorld } from './make-world.ts';
import { patience } from './patience.ts';

const open = () => makeWorld({ answer: () => emailFound }).database;
const row = { key: 'a', facts: ada, at: 1, obstacle: null };

it('a query is known by the tables that it read, however late it reads them', async () => {
  const database = open();
  const { value, tables } = await observeQuery(async () => {
    const settings = await readSettings(database);
    return [settings.pageControls, await database.selection.count()];
  });
  expect(value).toEqual([true, 0]);
  expect([...tables].toSorted()).toEqual(['selection', 'settings']);
});

it('what a query that fails says is handed on', async () => {
  await expect(observeQuery(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

it('a query is answered at once although what it reads is changed all the time', async () => {
  const database = open();
  await database.open();
  const waiting: (() => void)[] = [];
  let asked = 0;
  const change = async (key: string) => {
    await vi.waitUntil(() => waiting.length > 0, patience);
    await database.selection.put({ ...row, key });
    waiting.shift()?.();
  };
  const changing = change('a').then(() => change('b'));
  const { value } = await observeQuery(async () => {
    asked += 1;
    const count = await database.selection.count();
    await new Promise<void>((resolve) => waiting.push(resolve));
    return count;
  });
  expect([value, asked]).toEqual([0, 1]);
  waiting.push(() => {});
  await changing;
});

/** Reads how many are selected, and whether a change of these tables makes it read again. */
async function follow() {
  const database = open();
  await database.open();
  const values: number[] = [];
  const changes: string[] = [];
  const stop = readAfterChanges({
    query: () => database.selection.count(),
    next: (value) => values.push(value),
    fail(error) {
      throw error;
    },
    everyMs: 1,
    concerns(changed) {
      changes.push(...Object.keys(changed));
      return Object.keys(changed).some((part) => part.includes('/selection/'));
    },
  });
  return { database, values, changes, stop };
}

it('is read again after a change that concerns it, not after another, and no more once stopped', async () => {
  const { database, values, changes, stop } = await follow();
  await expect.poll(() => values).toEqual([0]);
  await database.counters.put({ name: 'c', value: 1 });
  await vi.waitUntil(() => changes.some((part) => part.includes('/counters/')), patience);
  await database.selection.put(row);
  await expect.poll(() => values).toEqual([0, 1]);
  stop();
  const heard = changes.length;
  await database.selection.clear();
  expect([values, changes.length]).toEqual([[0, 1], heard]);
});

describe('a database that is closed under a question', () => {
  const closed = () => Object.assign(new Error('closed'), { name: 'DatabaseClosedError' });
  const read = (query: () => Promise<number>) => {
    const values: number[] = [];
    const told: unknown[] = [];
    const stop = readAfterChanges({
      query,
      next: (value) => values.push(value),
      fail: (error) => told.push(error),
      everyMs: 1,
    });
    return { values, told, stop };
  };

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is told of by the question, which would wait for ever otherwise', async () => {
    vi.useRealTimers();
    const database = open();
    await database.open();
    const asked = observeQuery(() => {
      database.close({ disableAutoOpen: true });
      return database.selection.count();
    });
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'DatabaseClosedError' }));
  });

  it('is asked again a second later, and what was shown stays meanwhile', async () => {
    const answers = [1, closed(), 2];
    const { values, told, stop } = read(async () => {
      const answer = answers.shift();
      if (typeof answer === 'number') return answer;
      throw answer;
    });
    await vi.advanceTimersByTimeAsync(0);
    Dexie.on.storagemutated.fire({});
    await vi.advanceTimersByTimeAsync(999);
    expect(values).toEqual([1]);
    await vi.advanceTimersByTimeAsync(1);
    expect([values, told]).toEqual([[1, 2], []]);
    stop();
  });

  it('is told when it is closed for good', async () => {
    const { values, told, stop } = read(() => Promise.reject(closed()));
    await vi.advanceTimersByTimeAsync(1000);
    expect([values, told]).toEqual([[], [closed()]]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toHaveLength(1);
    stop();
  });
});
