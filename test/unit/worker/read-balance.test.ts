import { expect, it } from 'vitest';
import { readBalance } from '../../../lib/worker/read-balance.ts';
import { makeWorld } from '../make-world.ts';

it('an answer without a number leaves what was known, with its time, in sight', async () => {
  let left: number | null = null;
  const { database, effects, clock } = makeWorld({ answer: () => Promise.reject(new Error('not asked')) });
  const { desk } = effects;
  effects.desk = async (id) => {
    const { provider, keyProblem } = await desk(id);
    const balance = async () =>
      ({ ok: true, amount: left, limit: null, resetAt: null, raw: `${left}` }) as const;
    return { provider: { ...provider, balance }, keyProblem };
  };
  const read = async () => {
    clock.now += 1000;
    await readBalance(effects, 'pronto');
    return database.balances.get('pronto');
  };
  expect(await read()).toMatchObject({ amount: null, raw: 'null' });
  left = 70;
  const known = await read();
  expect(known).toMatchObject({ amount: 70 });
  left = null;
  expect(await read()).toEqual(known);
  left = 60;
  expect(await read()).toMatchObject({ amount: 60, readAt: clock.now });
});
