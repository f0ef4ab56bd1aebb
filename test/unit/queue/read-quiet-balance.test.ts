import { expect, it } from 'vitest';
import { readQuietBalance } from '../../../lib/queue/read-quiet-balance.ts';
import { emailFound, makeWorld } from '../make-world.ts';

const hint = {
  ...{ provider: 'pronto' as const, lastFour: '0000', checkedAt: null, checkResult: null, account: null },
};

it.each([
  ['is kept', 1, [70]],
  ['is not kept when the key was replaced meanwhile', 2, []],
])('what the vendor says is left %s', async (_, savedAt, kept) => {
  const { database, effects } = makeWorld({ answer: () => emailFound });
  await database.keyHints.put({ ...hint, savedAt: 1 });
  const { provider } = await effects.desk('pronto');
  const balance = async () => {
    await database.keyHints.put({ ...hint, savedAt });
    return { ok: true, amount: 70, limit: null, resetAt: null, raw: '70' } as const;
  };
  const used: number[] = [];
  await readQuietBalance(effects, { ...provider, balance }, async (amount) => void used.push(amount));
  expect(used).toEqual(kept);
  expect((await database.balances.toArray()).map(({ amount }) => amount)).toEqual(kept);
});
