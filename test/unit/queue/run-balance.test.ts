import { describe, expect, it } from 'vitest';
import { crowd, numberOf, panelOf } from '../make-run.ts';
import { answered, emailFound, makeWorld } from '../make-world.ts';

describe('the balance before and after', () => {
  it.each([
    ['was not charged', 994, 'not-charged', false],
    ['may have been charged', 991, 'may-be-charged', false],
    ['is not known, for others spent too', 900, 'may-be-charged', true],
    ['is not known, for it was filled up', 2000, 'may-be-charged', true],
  ])('says that an interrupted call %s', async (_, after, cost, balanceDisturbed) => {
    let left = 1000;
    const world = makeWorld({
      balance: () => left,
      answer: ({ items }) =>
        numberOf(items[0]?.person.address ?? null) === 1 ? answered('', 500) : emailFound,
    });
    const panel = panelOf(world);
    const id = await panel.start(crowd(3));
    await expect.poll(async () => (await panel.run(id)).balanceBefore).toBe(1000);
    left = after;
    await world.queue.landed();
    expect(await panel.run(id)).toMatchObject({ balanceAfter: after, balanceDisturbed, booked: 6 });
    const interrupted = await world.database.lookups.filter(({ state }) => state === 'interrupted').toArray();
    expect(interrupted).toMatchObject([{ failure: { cost } }]);
    const [spend] = await world.database.daySpend.toArray();
    expect(spend?.booked).toBe(cost === 'not-charged' ? 6 : 9);
  });
});
