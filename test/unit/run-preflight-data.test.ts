import { expect, it } from 'vitest';
import { readPreflightData } from '../../lib/runs/run-preflight-data.ts';
import { ada, emailFound, makeWorld } from './make-world.ts';

it('reads who is known under any spelling, in the order given', async () => {
  const world = makeWorld({ answer: () => emailFound });
  const memberId = 'ACoAAsamplesamplesamplesamplesamplesam';
  await world.ask(['work-email'], { memberId });
  await world.queue.landed();
  await world.database.balances.put({
    ...{ provider: 'pronto', amount: 70, unit: 'credits', readAt: 1, limit: null, resetAt: null, raw: '' },
  });
  const stranger = { ...ada, address: 'https://www.linkedin.com/in/stranger' };
  const people = [stranger, { ...ada, address: null, memberId }, ada];
  const data = await readPreflightData(
    world.database,
    people.map((facts) => ({ facts, obstacle: null })),
    world.clock.now,
  );
  const states = data.candidates.map(({ known }) => known?.lookups.map(({ state }) => state) ?? null);
  expect(states).toEqual([null, ['found'], ['found']]);
  expect(data).toMatchObject({ means: { pronto: { balance: 70, run: 1000, day: 297 } } });
});
