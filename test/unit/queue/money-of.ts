import type { World } from '../make-world.ts';

/** What the ledger, the day's spend and the vendors' days say was spent. */
export async function moneyOf({ database }: World) {
  const [ledger, [day], vendorDays] = await Promise.all([
    database.ledger.toArray(),
    database.daySpend.toArray(),
    database.vendorDays.toArray(),
  ]);
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
  return {
    ledger: sum(ledger.map(({ highest }) => highest)),
    uncertain: ledger.filter(({ uncertain }) => uncertain).length,
    booked: day?.booked,
    reserved: day?.reserved,
    byDay: sum(vendorDays.map(({ reported, estimated, unknown }) => reported + estimated + unknown)),
  };
}
