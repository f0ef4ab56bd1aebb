import { expect, it, vi } from 'vitest';
import { costlyFailure } from '../../../lib/enrichment/create-failure.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import { refreshHistory } from '../../../lib/history/refresh-history.ts';
import { undoMs } from '../../../lib/people/deletion.ts';
import type { TaskProgress } from '../../../lib/task-progress.ts';
import { purgeOld } from '../../../lib/worker/deletion-wishes.ts';
import { receive } from '../../../lib/worker/receive.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { expectTrueHistory } from '../history/expect-true-history.ts';
import { makePerson } from '../history/make-people.ts';
import { makeWorker } from '../make-worker.ts';

const ids = Array.from({ length: 1100 }, (_, index) => `p${index}`);
const people = { of: 'ids', ids } as const;
const batch = 'b';

async function open() {
  const { database, effects } = await makeWorker();
  const told: TaskProgress[] = [];
  const context = { ...effects, progress: (report: TaskProgress) => void told.push(report) };
  await database.people.bulkAdd(ids.map((id) => makePerson(id)));
  await database.transaction('rw', database.tables, async () => refreshHistory(database, ids));
  const remove = () => grantWish(context, { type: 'delete-people', people, batch });
  const undo = () => grantWish(context, { type: 'undo-deletion', batch });
  return { database, context, told, remove, undo };
}

const givenUp = (personId: string): Lookup => ({
  ...{ id: `l-${personId}`, personId, kind: 'work-email', state: 'interrupted', origin: 'panel' },
  ...{ provider: 'pronto', next: [], attempts: [], runId: null, rank: 0, createdAt: 1, notBefore: 1 },
  ...{ settledAt: 1, callIds: [], failure: costlyFailure('worker_stopped', 'may-be-charged'), note: null },
});

const inParts = (step: TaskProgress['step']) =>
  [500, 1000, 1100].map((done) => ({ task: 'people', step, share: done / 1100 }));

it('what is done to many is told as it goes on', async () => {
  const { database, context, told, remove, undo } = await open();
  await grantWish(context, { type: 'tag-people', people, add: ['Fair'], remove: [], batch });
  await grantWish(context, { type: 'undo-tags', batch });
  await remove();
  expect(await database.people.count()).toBe(0);
  await undo();
  expect(told).toEqual(['tag', 'undo', 'delete', 'undo'].flatMap((step) => inParts(step as 'tag')));
  expect(await database.people.count()).toBe(ids.length);
  await expectTrueHistory(database);
});

it('an Undo of many that was cut off is finished by another press', async () => {
  const { database, remove, undo } = await open();
  await remove();
  const put = database.people.bulkPut.bind(database.people);
  const puts = vi.spyOn(database.people, 'bulkPut');
  let parts = 0;
  puts.mockImplementation(((rows: Parameters<typeof put>[0]) => {
    parts += 1;
    if (parts === 2) throw new Error('cut off');
    return put(rows);
  }) as typeof put);
  await expect(undo()).rejects.toThrow('cut off');
  puts.mockRestore();
  expect([await database.people.count(), await database.deletions.count()]).toEqual([500, 600]);
  expect(await undo()).toEqual({ ok: true });
  expect([await database.people.count(), await database.deletions.count()]).toEqual([1100, 0]);
  await expectTrueHistory(database);
});

it('nobody who is being put back goes for good meanwhile', async () => {
  const { database, context, remove, undo } = await open();
  await remove();
  const late = { ...context, now: () => context.now() + undoMs + 1 };
  const [undone] = await Promise.all([undo(), purgeOld(late)]);
  expect(undone).toEqual({ ok: true });
  expect(await database.people.count()).toBe(ids.length);
});

it('those for whom an answer is on its way are put back together, before all others', async () => {
  const { database, remove, undo } = await open();
  await remove();
  const asked = [ids[3], ids[800], ids[1050]].flatMap((id) => id ?? []);
  for (const id of asked) {
    const deletion = await database.deletions.get(id);
    if (!deletion) throw new Error('nobody was deleted');
    deletion.rows.lookups = [givenUp(id)];
    await database.deletions.put(deletion);
  }
  const reads = vi.spyOn(database.deletions, 'bulkGet');
  await undo();
  const parts = reads.mock.calls.map(([part]) => part);
  reads.mockRestore();
  expect(parts[0]?.toSorted()).toEqual(asked.toSorted());
  expect(parts.map(({ length }) => length)).toEqual([3, 500, 500, 97]);
});

it('the worker is kept awake as long as a wish takes', async () => {
  const { database, context } = await open();
  const kept: unknown[] = [];
  const during = <T>(work: Promise<T>) => {
    kept.push(work);
    return work;
  };
  const { own } = context;
  const sender = { id: own.id, url: `${own.origin}/sidepanel.html`, origin: own.origin };
  const answer = await receive({ ...context, during }, { type: 'delete-people', people, batch }, sender);
  expect(answer).toEqual({ ok: true });
  expect(kept).toHaveLength(1);
  expect(await database.people.count()).toBe(0);
});
