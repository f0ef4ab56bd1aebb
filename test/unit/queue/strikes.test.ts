import { expect, it } from 'vitest';
import { freeFailure } from '../../../lib/enrichment/create-failure.ts';
import type { Call } from '../../../lib/queue/call.ts';
import { settleRateLimited } from '../../../lib/queue/settle.ts';
import { answered, makeWorld } from '../make-world.ts';

it('many refusals of one burst slow a vendor down once, and those of the next one once more', async () => {
  const { database, clock, effects } = makeWorld({ answer: () => answered({}) });
  const begin = clock.now;
  const call: Call = {
    ...{ id: '', provider: 'pronto', state: 'sending', slotAt: begin, way: 'sync', day: '2026-01-01' },
    ...{ personIds: [], lookupIds: [], reference: null, submitted: null, nextPollAt: null },
    ...{ status: null, rawAnswer: null, highestCost: 0, settledAt: null, failure: null },
  };
  const refused = async (slotAt: number, waitMs: number) => {
    const own = { ...call, id: effects.newId(), slotAt };
    await database.calls.add(own);
    const settlement = {
      database,
      call: own,
      unit: 'credits' as const,
      now: clock.now,
      newId: effects.newId,
    };
    await settleRateLimited(settlement, freeFailure('rate_limited'), clock.now + waitMs);
    return database.pauses.get('pronto');
  };
  clock.now = begin + 500;
  expect(await refused(begin, 60_000)).toMatchObject({ strikes: 1, struckAt: begin + 500 });
  clock.now = begin + 700;
  // Sent before the refusal, and in the moment of it; a shorter wait does not take the place of the longer one.
  for (const slotAt of [begin + 100, begin + 500])
    expect(await refused(slotAt, 1_000)).toMatchObject({
      ...{ strikes: 1, struckAt: begin + 500, until: begin + 60_500 },
    });
  expect(await refused(begin + 501, 90_000)).toMatchObject({
    ...{ strikes: 2, struckAt: begin + 700, until: begin + 90_700 },
  });
});
