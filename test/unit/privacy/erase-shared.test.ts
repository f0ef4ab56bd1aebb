import { describe, expect, it } from 'vitest';
import { localDay } from '../../../lib/clock.ts';
import { freeFailure } from '../../../lib/enrichment/create-failure.ts';
import type { Call } from '../../../lib/queue/call.ts';
import { settleAnswered, settleRefused } from '../../../lib/queue/settle.ts';
import { emailFound, makeWorld, type World } from '../make-world.ts';
import { allRows, bruno, erase, traces } from './erase-steps.ts';

describe('erasing one person of a request for several', () => {
  it('in a call that carries others: theirs are settled, and the answer that names all is not kept', async () => {
    const world = makeWorld({ answer: () => emailFound, maySend: () => false });
    const { database, clock, effects } = world;
    await world.ask(['work-email']);
    await world.ask(['work-email'], bruno);
    const call = await putInOneCall(world);
    await erase(world, null);
    expect(await database.calls.get(call.id)).toMatchObject({
      highestCost: 3,
      lookupIds: [call.lookupIds[1]],
    });
    await database.calls.update(call.id, {
      state: 'answered',
      rawAnswer: 'ada@example.test, bruno@example.test',
    });
    const found = { state: 'found' as const, note: null, charge: { amount: 3, basis: 'reported' as const } };
    const outcomes = call.lookupIds.map((lookupId, index) => {
      const value = {
        value: `${index}@example.test`,
        label: null,
        status: 'valid' as const,
        rawStatus: null,
      };
      return { lookupId, values: [value], ...found };
    });
    const settlement = { database, call, unit: 'credits' as const, now: clock.now, newId: effects.newId };
    await settleAnswered(settlement, outcomes);
    expect(await database.findings.toArray()).toMatchObject([{ value: '1@example.test' }]);
    expect(await database.calls.get(call.id)).toMatchObject({ state: 'settled', rawAnswer: null });
    expect(await database.daySpend.toArray()).toMatchObject([{ booked: 6, reserved: 0 }]);
  });

  it('in a call that was refused for several: the vendor’s words, which may name all, are not kept', async () => {
    const world = makeWorld({ answer: () => emailFound, maySend: () => false });
    const { database } = world;
    await world.ask(['work-email']);
    await world.ask(['work-email'], bruno);
    const { id } = await putInOneCall(world);
    const detail = 'no profile: https://www.linkedin.com/in/ada-sample';
    const failure = { code: 'refused', cost: 'not-charged', retryable: true, detail } as const;
    await database.calls.update(id, { state: 'settled', failure });
    await database.lookups.toCollection().modify({ state: 'failed', failure });
    await erase(world, null);
    expect(await allRows(world)).not.toMatch(traces);
    expect(await database.lookups.toArray()).toMatchObject([{ failure: { code: 'refused', detail: null } }]);
    expect(await database.calls.get(id)).toMatchObject({ failure: { code: 'refused', detail: null } });
  });

  it('before a call for several is refused: the vendor’s words are not kept either', async () => {
    const world = makeWorld({ answer: () => emailFound, maySend: () => false });
    const { database, clock, effects } = world;
    await world.ask(['work-email']);
    await world.ask(['work-email'], bruno);
    const call = await putInOneCall(world);
    await erase(world, null);
    const settlement = { database, call, unit: 'credits' as const, now: clock.now, newId: effects.newId };
    await settleRefused(settlement, freeFailure('refused', 'no profile: linkedin.com/in/ada-sample'));
    expect(await allRows(world)).not.toMatch(traces);
    expect(await database.lookups.toArray()).toMatchObject([{ state: 'failed', failure: { detail: null } }]);
    expect(await database.calls.get(call.id)).toMatchObject({ state: 'settled', failure: { detail: null } });
  });
});

/** As a vendor that takes many people at once is asked. */
async function putInOneCall({ database, clock }: World): Promise<Call> {
  const lookups = await database.lookups.orderBy('id').toArray();
  const day = localDay(clock.now);
  const call: Call = {
    ...{ id: 'shared', provider: 'pronto', state: 'sending', slotAt: clock.now, way: 'sync', day },
    ...{ personIds: lookups.map(({ personId }) => personId), lookupIds: lookups.map(({ id }) => id) },
    ...{ reference: null, submitted: null, nextPollAt: null, status: null, rawAnswer: null },
    ...{ highestCost: 6, settledAt: null, failure: null },
  };
  await database.calls.add(call);
  const asking = lookups.map((lookup) => ({ ...lookup, state: 'asking' as const, callIds: [call.id] }));
  await database.lookups.bulkPut(asking);
  await database.daySpend.put({ key: `pronto ${day}`, provider: 'pronto', day, booked: 0, reserved: 6 });
  return call;
}
