import { describe, expect, it } from 'vitest';
import { crowd, numberOf } from '../make-run.ts';
import { answered, emailFound } from '../make-world.ts';
import { openWorld } from './open-world.ts';

describe('a run stops itself', () => {
  it.each([
    ['wrong_key', answered({ error: 'bad key' }, 401)],
    ['no_credits', answered({ error: 'Insufficient credits' }, 422)],
    ['plan_limit', answered({ errors: ['You reached your plan limit'] }, 422)],
  ])('on %s: nobody fails, and Resume goes on', async (stopReason, refusal) => {
    let good = false;
    const { world, panel } = await openWorld({ answer: () => (good ? emailFound : refusal) });
    const id = await panel.start(crowd(50));
    await world.queue.landed();
    expect(world.sent.length).toBeLessThan(30);
    expect(await panel.run(id)).toMatchObject({ state: 'stopped', stopReason, counts: { failed: 0 } });
    good = true;
    await panel.wish({ type: 'resume-run', runId: id });
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({ state: 'finished', stopReason: null, counts: { found: 50 } });
  });

  it('without a key', async () => {
    const { world, panel } = await openWorld({ answer: () => emailFound, keyProblem: 'no_key' });
    const id = await panel.start(crowd(2));
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({
      state: 'stopped',
      stopReason: 'no_key',
      counts: { waiting: 2 },
    });
  });

  it('after five faults of the vendor in a row', async () => {
    const { world, panel } = await openWorld({ answer: () => answered('', 503) });
    const id = await panel.start(crowd(40));
    await world.queue.landed();
    const { state, stopReason, counts } = await panel.run(id);
    expect({ state, stopReason }).toEqual({ state: 'stopped', stopReason: 'vendor_failing' });
    expect(counts.interrupted).toBeGreaterThanOrEqual(5);
    expect(counts.interrupted).toBeLessThan(30);
  });

  it('at its cap, unknown outcomes included, and never goes over it', async () => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    const id = await panel.start(crowd(10));
    await world.database.runs.update(id, { 'money.pronto.cap': 10 });
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({
      state: 'stopped',
      stopReason: 'run_cap',
      money: { pronto: { booked: 9 } },
    });
  });

  it('at the cap of the day', async () => {
    const { world, panel } = await openWorld({ answer: () => emailFound });
    const id = await panel.start(crowd(10));
    await world.configure({ dailyCap: 10 });
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({
      state: 'stopped',
      stopReason: 'daily_cap',
      money: { pronto: { booked: 9 } },
    });
  });

  it('offline, and goes on by itself', async () => {
    let online = false;
    const { world, panel } = await openWorld({
      ...{ answer: () => emailFound, online: () => online, maySend: () => online },
    });
    const id = await panel.start(crowd(2));
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({ state: 'stopped', stopReason: 'offline' });
    online = true;
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({ state: 'finished' });
  });

  it('offline, and stays so once it was paused', async () => {
    let online = false;
    const { world, panel } = await openWorld({
      ...{ answer: () => emailFound, online: () => online, maySend: () => online },
    });
    const runId = await panel.start(crowd(2));
    await world.queue.landed();
    await panel.wish({ type: 'pause-run', runId });
    online = true;
    await world.queue.landed();
    expect(await panel.run(runId)).toMatchObject({ state: 'paused', stopReason: null });
    expect(world.sent).toEqual([]);
    await panel.wish({ type: 'resume-run', runId });
    await world.queue.landed();
    expect(await panel.run(runId)).toMatchObject({ state: 'finished', counts: { found: 2 } });
  });

  it("but not for a person's own error", async () => {
    const { world, panel } = await openWorld({
      answer: ({ items }) =>
        numberOf(items[0]?.person.address ?? null) === 1
          ? answered({ error: 'firstname is missing' }, 422)
          : emailFound,
    });
    const id = await panel.start(crowd(3));
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({ state: 'finished', counts: { found: 2, failed: 1 } });
  });
});
