import { beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../lib/database.ts';
import type { Run, RunState } from '../../../lib/enrichment/run.ts';
import { createRunNotice } from '../../../lib/worker/run-notice.ts';
import { run } from '../../e2e/panel/run-seed.ts';

const database = openDatabase('run-notice');
const be = (id: string, state: RunState, states: Partial<Run['counts']> = { found: 2, waiting: 1 }) =>
  database.runs.put(run({ id, state, states }));

beforeEach(() => database.runs.clear());

/** A worker that has looked once, and can look again. */
async function noticing(now = 0) {
  const told: string[] = [];
  const changed = createRunNotice(database, {
    now: () => now,
    sleepUntil: async () => undefined,
    tell: ({ id }, end) => void told.push(`${id} ${end}`),
  });
  await changed();
  return { told, look: changed };
}

it.each([
  ['running', 'finished', ['a finished']],
  ['running', 'stopped', ['a stopped']],
  ['stopped', 'finished', ['a finished']],
  ['running', 'paused', []],
  ['running', 'cancelled', []],
  ['finished', 'finished', []],
] as const)('of a run that was %s and is %s is told: %j', async (before, after, said) => {
  await be('a', before);
  const { told, look } = await noticing();
  await be('a', after);
  await look();
  await look();
  expect(told).toEqual(said);
});

it('a run that stops when all of it is on its way, and ends at once, is told of once', async () => {
  await be('a', 'running', { found: 1, asking: 1 });
  const { told, look } = await noticing();
  await be('a', 'stopped', { found: 1, asking: 1 });
  await look();
  await be('a', 'finished', { found: 2 });
  await look();
  expect(told).toEqual(['a finished']);
});

it('a run that stopped is told of once it turns out that something of it is left', async () => {
  await be('a', 'running', { asking: 1 });
  const { told, look } = await noticing();
  await be('a', 'stopped', { asking: 1 });
  await look();
  await be('a', 'stopped', { waiting: 1 });
  await look();
  await look();
  expect(told).toEqual(['a stopped']);
});

it('a run that begins and ends between two looks is told', async () => {
  const { told, look } = await noticing();
  await be('b', 'finished');
  await look();
  expect(told).toEqual(['b finished']);
});

it('of runs that could not be read when the worker began, what ends later is told all the same', async () => {
  await be('a', 'running');
  vi.spyOn(database.runs, 'orderBy').mockImplementationOnce(() => {
    throw new Error('closed');
  });
  const { told, look } = await noticing();
  await be('a', 'finished');
  await look();
  expect(told).toEqual(['a finished']);
});

it('runs that come back with a backup have not just ended', async () => {
  const began = run({ id: 'old', state: 'finished', states: { found: 2 } });
  const { told, look } = await noticing(began.createdAt + 1000);
  await database.runs.bulkPut([began, { ...began, ...{ id: 'other', state: 'stopped', unfilled: 1 } }]);
  await look();
  await look();
  expect(told).toEqual([]);
});
