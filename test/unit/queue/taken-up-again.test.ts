import { describe, expect, it } from 'vitest';
import { handedOver } from '../../../lib/private-file.ts';
import { panelOf } from '../make-run.ts';
import { ada, answered, emailFound, makeWorld, type WorldOptions } from '../make-world.ts';
import { moneyOf } from './money-of.ts';

async function open(options: WorldOptions) {
  const world = makeWorld(options);
  await world.configure({ dailyCap: null });
  return { world, panel: panelOf(world) };
}

describe('a person deleted and brought back while the answer is on its way', () => {
  it.each([
    ['before it comes', true],
    ['after it came', false],
  ])('keeps it, %s', async (_, isEarly) => {
    const answer = Promise.withResolvers<typeof emailFound>();
    const { world, panel } = await open({ answer: () => answer.promise });
    const runId = await panel.start([ada]);
    await world.queue.drain();
    const [{ id = '' } = {}] = await world.database.people.toArray();
    expect(await panel.wish({ type: 'delete-people', people: { of: 'ids', ids: [id] }, batch: 'b' })).toEqual(
      { ok: true },
    );
    expect(await moneyOf(world)).toMatchObject({ ledger: 3, uncertain: 1, booked: 3, reserved: 0 });
    const undo = () => panel.wish({ type: 'undo-deletion', batch: 'b' });
    const come = async () => {
      answer.resolve(emailFound);
      await world.queue.landed();
    };
    await (isEarly ? undo() : come());
    await (isEarly ? come() : undo());
    await world.queue.landed();
    expect(world.sent).toHaveLength(1);
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found', failure: null }]);
    expect(await world.database.findings.toArray()).toMatchObject([{ value: 'ada@example.test' }]);
    expect(await moneyOf(world)).toEqual({ ledger: 3, uncertain: 0, booked: 3, reserved: 0, byDay: 3 });
    expect(await panel.run(runId)).toMatchObject({
      state: 'finished',
      money: { pronto: { booked: 3, uncertain: 0, reserved: 0 } },
    });
  });

  it('is asked on where its run was over already', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof answered>>();
    const { world, panel } = await open({
      answer: () => (world.sent.length === 1 ? answer.promise : emailFound),
    });
    const runId = await panel.start([ada]);
    await world.queue.drain();
    const [{ id = '' } = {}] = await world.database.people.toArray();
    await panel.wish({ type: 'delete-people', people: { of: 'ids', ids: [id] }, batch: 'b' });
    expect(await panel.run(runId)).toMatchObject({ state: 'finished' });
    await panel.wish({ type: 'undo-deletion', batch: 'b' });
    expect(await panel.run(runId)).toMatchObject({ state: 'running', finishedAt: null });
    answer.resolve({ ...answered({}, 429), retryAfter: '1' });
    await world.queue.landed();
    world.clock.now += 2000;
    await world.queue.landed();
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'found' }]);
    expect(await panel.run(runId)).toMatchObject({
      state: 'finished',
      counts: { found: 1, waiting: 0 },
      money: { pronto: { booked: 3, uncertain: 0, reserved: 0 } },
    });
  });

  it('stays unknown when the vendor left it so', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof answered>>();
    const { world, panel } = await open({ answer: () => answer.promise });
    await world.ask(['work-email']);
    await world.queue.drain();
    const [{ id = '' } = {}] = await world.database.people.toArray();
    await panel.wish({ type: 'delete-people', people: { of: 'ids', ids: [id] }, batch: 'b' });
    answer.resolve(answered('', 500));
    await world.queue.landed();
    await panel.wish({ type: 'undo-deletion', batch: 'b' });
    await world.queue.landed();
    expect(world.sent).toHaveLength(1);
    expect(await world.database.lookups.toArray()).toMatchObject([{ state: 'interrupted' }]);
    expect(await moneyOf(world)).toMatchObject({ ledger: 3, uncertain: 1, booked: 3, reserved: 0 });
  });
});

describe('somebody brought back after the answer came', () => {
  it('owes nothing when the vendor had refused', async () => {
    const answer = Promise.withResolvers<ReturnType<typeof answered>>();
    const { world, panel } = await open({ answer: () => answer.promise });
    await world.ask(['work-email']);
    await world.queue.drain();
    const [{ id = '' } = {}] = await world.database.people.toArray();
    await panel.wish({ type: 'delete-people', people: { of: 'ids', ids: [id] }, batch: 'b' });
    answer.resolve(answered({ error: 'lastname is missing' }, 422));
    await world.queue.landed();
    expect(await moneyOf(world)).toMatchObject({ ledger: 3, uncertain: 1, booked: 3 });
    await panel.wish({ type: 'undo-deletion', batch: 'b' });
    await world.queue.landed();
    expect(world.sent).toHaveLength(1);
    expect(await world.database.lookups.toArray()).toMatchObject([
      { state: 'failed', failure: { code: 'refused', cost: 'not-charged', detail: 'lastname is missing' } },
    ]);
    expect(await moneyOf(world)).toEqual({ ledger: 0, uncertain: 0, booked: 0, reserved: 0, byDay: 0 });
  });

  it.each([
    ['about several people stays unknown', 2, 'interrupted'],
    ['about them alone is understood', 1, 'found'],
  ])('with an answer %s', async (_, people, state) => {
    const { world, panel } = await open({ answer: () => new Promise<never>(() => {}) });
    await world.ask(['work-email']);
    await world.queue.drain();
    const [{ id = '' } = {}] = await world.database.people.toArray();
    await panel.wish({ type: 'delete-people', people: { of: 'ids', ids: [id] }, batch: 'b' });
    const settled = { state: 'settled', status: 200, rawAnswer: emailFound.text, failure: null } as const;
    await world.database.calls
      .toCollection()
      .modify({ ...settled, personIds: [id, 'other'].slice(0, people) });
    const reborn = world.reborn();
    await panelOf(reborn).wish({ type: 'undo-deletion', batch: 'b' });
    await reborn.queue.landed();
    expect(await world.database.lookups.toArray()).toMatchObject([{ state }]);
    expect(await moneyOf(world)).toMatchObject({ ledger: 3, uncertain: people - 1, booked: 3, reserved: 0 });
  });
});

describe('a restored backup that was made while calls were under way', () => {
  it.each([
    ['sending', null, 'interrupted', 0],
    ['answered', emailFound.text, 'found', 1],
  ] as const)('settles one that was %s, and sends nothing', async (state, rawAnswer, after, findings) => {
    const never = new Promise<never>(() => {});
    const { world, panel } = await open({ answer: () => never });
    await world.ask(['work-email']);
    await world.queue.drain();
    const status = rawAnswer === null ? null : 200;
    await world.database.calls.toCollection().modify({ state, rawAnswer, status });
    await panel.wish({ type: 'write-backup', file: 'f', keys: false });
    const other = makeWorld({ answer: () => never });
    const otherPanel = panelOf(other);
    const backup = panel.content.get(handedOver('backup', 'f'));
    if (backup) otherPanel.content.set(handedOver('restore', 'f'), backup);
    await other.queue.landed();
    expect(await otherPanel.wish({ type: 'restore-backup', file: 'f' })).toEqual({ ok: true });
    await other.queue.landed();
    expect(other.sent).toHaveLength(0);
    expect(await other.database.lookups.toArray()).toMatchObject([{ state: after }]);
    expect(await other.database.findings.count()).toBe(findings);
    expect(await moneyOf(other)).toMatchObject({
      ledger: 3,
      uncertain: 1 - findings,
      booked: 3,
      reserved: 0,
    });
  });
});
