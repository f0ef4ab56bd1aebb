import { describe, expect, it } from 'vitest';
import { readRetryOffer } from '../../../lib/runs/run-retry-offer.ts';
import { crowd, numberOf, panelOf, someone } from '../make-run.ts';
import { answered, emailFound, makeWorld, type WorldOptions } from '../make-world.ts';

async function open(options: WorldOptions) {
  const world = makeWorld(options);
  await world.configure({ dailyCap: null });
  return { world, panel: panelOf(world) };
}

describe('a retry', () => {
  it.each(['paused', 'stopped'] as const)('of what failed in a %s run lets it go on', async (state) => {
    let good = false;
    const { world, panel } = await open({ answer: () => (good ? emailFound : answered({}, 422)) });
    const id = await panel.start(crowd(3));
    await world.queue.landed();
    await world.database.runs.update(id, { state, stopReason: state === 'stopped' ? 'no_credits' : null });
    good = true;
    await panel.wish({ type: 'retry-run', runId: id, interrupted: false, shownPrice: { pronto: 9 } });
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({ state: 'finished', stopReason: null, counts: { found: 3 } });
  });

  it('of what met a rate limit too often is as patient as the first time', async () => {
    const limited = { ...answered({}, 429), retryAfter: '1' };
    const { world, panel } = await open({
      answer: () => (world.sent.length <= 6 ? limited : emailFound),
    });
    const live = async () => {
      for (let look = 0; look < 6; look += 1) {
        await world.queue.landed();
        world.clock.now += 2000;
      }
    };
    const id = await panel.start([someone(1)]);
    await live();
    expect(await panel.run(id)).toMatchObject({ state: 'finished', counts: { failed: 1 } });
    expect(world.sent).toHaveLength(5);
    await panel.wish({ type: 'retry-run', runId: id, interrupted: false, shownPrice: { pronto: 3 } });
    await live();
    expect(world.sent).toHaveLength(7);
    expect(await panel.run(id)).toMatchObject({ state: 'finished', counts: { found: 1, failed: 0 } });
  });

  it('is refused where nothing failed', async () => {
    const { world, panel } = await open({ answer: () => emailFound });
    const id = await panel.start(crowd(2));
    await world.queue.landed();
    const answer = await panel.wish({
      type: 'retry-run',
      runId: id,
      interrupted: true,
      shownPrice: { pronto: 9 },
    });
    expect(answer).toMatchObject({ failure: { code: 'run_changed' } });
    expect((await panel.run(id)).state).toBe('finished');
  });

  it.each([
    ['was found', 'finished'],
    ['is still to be asked', 'paused'],
  ] as const)('is not of somebody who turned out to be another, who %s', async (_, state) => {
    let maySend = state === 'finished';
    const { world, panel } = await open({
      maySend: () => maySend,
      answer: ({ items }) => (items[0]?.person.memberId ? answered({}, 422) : emailFound),
    });
    const known = someone(1);
    const memberId = 'ACoAAsamplesamplesamplesamplesamplesam';
    const first = await panel.start([known]);
    await world.queue.landed();
    if (state === 'paused') await panel.wish({ type: 'pause-run', runId: first });
    maySend = true;
    const id = await panel.start([{ ...known, address: null, memberId }]);
    await world.queue.landed();
    expect((await panel.run(id)).counts).toMatchObject({ failed: 1 });
    await panel.wish({ type: 'edit-person', person: { ...known, memberId }, personId: '', edited: [] });
    if (state === 'paused') await panel.wish({ type: 'resume-run', runId: first });
    expect(await world.database.people.count()).toBe(1);
    expect((await readRetryOffer(world.database, id)).free.count).toBe(0);
    expect(
      await panel.wish({ type: 'retry-run', runId: id, interrupted: false, shownPrice: { pronto: 9 } }),
    ).toMatchObject({ failure: { code: 'run_changed' } });
    await world.queue.landed();
    expect(world.sent).toHaveLength(2);
  });

  it('is of what failed, and of what was interrupted only by an own word', async () => {
    let good = false;
    const answer = ({ items }: { items: readonly { person: { address: string | null } }[] }) => {
      if (good) return emailFound;
      return numberOf(items[0]?.person.address ?? null) === 1 ? answered('', 500) : answered({}, 422);
    };
    const { world, panel } = await open({ answer });
    const id = await panel.start([someone(1), someone(2)]);
    await world.queue.landed();
    expect((await panel.run(id)).counts).toMatchObject({ failed: 1, interrupted: 1 });
    good = true;
    await panel.wish({ type: 'retry-run', runId: id, interrupted: false, shownPrice: { pronto: 3 } });
    await world.queue.landed();
    expect((await panel.run(id)).counts).toMatchObject({ failed: 0, interrupted: 1, found: 1 });
    expect(
      await panel.wish({ type: 'retry-run', runId: id, interrupted: true, shownPrice: { pronto: 2 } }),
    ).toMatchObject({
      failure: { code: 'price_changed' },
    });
    await panel.wish({ type: 'retry-run', runId: id, interrupted: true, shownPrice: { pronto: 3 } });
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({
      state: 'finished',
      money: { pronto: { booked: 6, uncertain: 3 } },
    });
  });
});
