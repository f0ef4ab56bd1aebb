import { describe, expect, it } from 'vitest';
import { monthsLater } from '../../../lib/clock.ts';
import { undoMs } from '../../../lib/people/deletion.ts';
import { fillSome } from '../../../lib/queue/fill-run.ts';
import { deleteExpired } from '../../../lib/worker/delete-expired.ts';
import { createDaily } from '../../../lib/worker/daily.ts';
import { crowd, panelOf, someone } from '../make-run.ts';
import { ada, answered, emailFound, makeWorld, type World } from '../make-world.ts';

const oldest = { address: 'https://www.linkedin.com/in/oldest', fullName: 'Old Est', firstName: 'Old' };

async function tidy({ database, effects, clock }: World, later: number) {
  clock.now = later;
  await deleteExpired({ database, now: effects.now, newId: effects.newId, changed: () => undefined });
  return (await database.people.toArray()).map(({ fullName }) => fullName);
}

describe('the daily deletion', () => {
  it('takes whoever did not change for twelve months, and leaves the others and the money', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const begun = world.clock.now;
    await world.ask(['work-email'], oldest);
    await world.queue.landed();
    world.clock.now = monthsLater(begun, 6);
    await world.ask(['work-email']);
    await world.queue.landed();
    expect(await tidy(world, monthsLater(begun, 12) - 1)).toHaveLength(2);
    expect(await tidy(world, monthsLater(begun, 13))).toEqual(['Ada Sample']);
    const { ledger, historyRows, calls } = world.database;
    expect([await ledger.count(), await historyRows.count(), await calls.count()]).toEqual([2, 1, 1]);
    expect(await world.ask(['phone'], oldest)).toMatchObject({ ok: true });
  });

  it('follows the times of tags', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const begun = world.clock.now;
    const asked = await world.ask(['work-email']);
    await world.ask(['work-email'], oldest);
    await world.queue.landed();
    const { wish } = panelOf(world);
    const ids = asked.ok ? [asked.personId] : [];
    await wish({ type: 'tag-people', people: { of: 'ids', ids }, add: ['short'], remove: [], batch: 'b' });
    const settings = { keepMonths: null, keepMonthsByTag: { short: 2 }, sender: '', purpose: '' };
    await wish({ type: 'save-privacy-settings', settings });
    expect(await tidy(world, monthsLater(begun, 60))).toEqual(['Old Est']);
  });

  it('leaves whoever was deleted a moment ago to be brought back', async () => {
    const world = makeWorld({ answer: () => emailFound });
    await world.ask(['work-email'], oldest);
    await world.queue.landed();
    world.clock.now = monthsLater(world.clock.now, 13);
    const asked = await world.ask(['work-email']);
    await world.queue.landed();
    const { wish } = panelOf(world);
    const ids = asked.ok ? [asked.personId] : [];
    await wish({ type: 'delete-people', people: { of: 'ids', ids }, batch: 'b' });
    expect(await tidy(world, world.clock.now + 1)).toEqual([]);
    await wish({ type: 'undo-deletion', batch: 'b' });
    expect((await world.database.people.toArray()).map(({ fullName }) => fullName)).toEqual(['Ada Sample']);
  });

  it('ends the deletions that can no longer be undone, when no panel is opened', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const asked = await world.ask(['work-email']);
    await world.queue.landed();
    const ids = asked.ok ? [asked.personId] : [];
    await panelOf(world).wish({ type: 'delete-people', people: { of: 'ids', ids }, batch: 'b' });
    await tidy(world, world.clock.now + undoMs);
    expect(await world.database.deletions.count()).toBe(0);
    expect(await world.database.calls.count()).toBe(0);
  });

  it('is on the day that is told, also at the end of a month', async () => {
    const world = makeWorld({ answer: () => emailFound });
    world.clock.now = new Date(2026, 0, 31, 12).getTime();
    await world.ask(['work-email']);
    await world.queue.landed();
    const settings = { keepMonths: 1, keepMonthsByTag: {}, sender: '', purpose: '' };
    await panelOf(world).wish({ type: 'save-privacy-settings', settings });
    expect(await tidy(world, new Date(2026, 1, 28, 13).getTime())).toEqual([]);
  });

  it('waits for an answer that is on its way', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof answered>>();
    const world = makeWorld({ answer: () => answer.promise });
    await world.ask(['work-email']);
    void world.queue.drain();
    const late = monthsLater(world.clock.now, 13);
    expect(await tidy(world, late)).toEqual(['Ada Sample']);
    answer.resolve(emailFound);
  });

  it('forgets who was only selected, or left out of a run, so long ago', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const { database, clock } = world;
    const panel = panelOf(world);
    await database.selection.add({ key: 'in:ada-sample', facts: ada, at: clock.now, obstacle: null });
    const dropped = { facts: ada, personId: null, reason: 'duplicate', until: null } as const;
    await panel.start([someone(1)], { dropped: [dropped] });
    await tidy(world, monthsLater(clock.now, 13));
    expect(await database.selection.count()).toBe(0);
    expect(await database.drops.toArray()).toMatchObject([{ reason: 'duplicate', facts: { fullName: '' } }]);
  });
});

describe('a run that stands still is no reason to keep anybody longer', () => {
  it('forgets who waits to be written out', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const panel = panelOf(world);
    const runId = await panel.start(crowd(30));
    await panel.wish({ type: 'pause-run', runId });
    await tidy(world, monthsLater(world.clock.now, 11));
    expect(await world.database.runInputs.count()).toBe(2);
    await tidy(world, monthsLater(world.clock.now, 2));
    expect(await world.database.runInputs.count()).toBe(0);
    expect(await panel.run(runId)).toMatchObject({ state: 'finished', people: 0, unfilled: 0 });
  });

  it('deletes who waits to be asked', async () => {
    const world = makeWorld({ answer: () => emailFound, keyProblem: 'no_key' });
    const panel = panelOf(world);
    const runId = await panel.start(crowd(2));
    await world.queue.drain();
    expect(await panel.run(runId)).toMatchObject({ state: 'stopped', counts: { waiting: 2 } });
    expect(await tidy(world, monthsLater(world.clock.now, 13))).toEqual([]);
    expect(await panel.run(runId)).toMatchObject({ state: 'finished', counts: { waiting: 0, cancelled: 2 } });
  });

  it('is one while it goes on', async () => {
    const world = makeWorld({ answer: () => emailFound });
    const runId = await panelOf(world).start(crowd(26));
    await fillSome(world.effects, runId);
    expect(await tidy(world, monthsLater(world.clock.now, 13))).toHaveLength(25);
    expect(await world.database.runInputs.count()).toBe(1);
  });
});

it('the time of a tag forgets nobody who has none', async () => {
  const world = makeWorld({ answer: () => emailFound });
  const { database, clock } = world;
  await database.selection.add({ key: 'in:ada-sample', facts: ada, at: clock.now, obstacle: null });
  const settings = { keepMonths: 12, keepMonthsByTag: { short: 1 }, sender: '', purpose: '' };
  await panelOf(world).wish({ type: 'save-privacy-settings', settings });
  await tidy(world, monthsLater(clock.now, 6));
  expect(await database.selection.count()).toBe(1);
  await tidy(world, monthsLater(clock.now, 7));
  expect(await database.selection.count()).toBe(0);
});

/** The day's work, which only counts how often it was done. */
function makeDaily() {
  const { database, clock } = makeWorld({ answer: () => emailFound });
  const made: string[] = [];
  const alarms = {
    get: async (name: string) => (made.includes(name) ? { scheduledTime: clock.now } : undefined),
    create: async (name: string) => void made.push(name),
    clear: async () => true,
  };
  const done: number[] = [];
  const during = <T>(work: Promise<T>) => work;
  const work = async () => void done.push(clock.now);
  return { clock, made, done, daily: createDaily({ database, alarms, now: () => clock.now, during, work }) };
}

it('the day’s work is done once a day, by an alarm that is made once', async () => {
  const { clock, made, done, daily } = makeDaily();
  await daily();
  clock.now += 3_600_000;
  await daily();
  expect([done, made]).toMatchObject([[expect.any(Number)], ['daily']]);
  clock.now += 86_400_000;
  await daily();
  expect(done).toHaveLength(2);
});

it('a clock that is a year ahead for a moment deletes nobody; after a year away it is a day later', async () => {
  const { clock, done, daily } = makeDaily();
  await daily();
  const begun = clock.now;
  clock.now = monthsLater(begun, 12);
  await daily();
  clock.now = begun + 86_400_000;
  await daily();
  expect(done).toEqual([begun, begun + 86_400_000]);
  clock.now = monthsLater(begun, 12);
  await daily();
  clock.now += 86_400_000;
  await daily();
  expect(done.at(-1)).toBe(clock.now);
});
