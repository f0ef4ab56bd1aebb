import type { Charge } from '../../enrichment/cost.ts';
import { unknownCharge } from '../../enrichment/listed-charge.ts';

/** What each lookup of an answer cost, in cents: what its own result says; else its share of what the vendor says of
 * all together, in whole cents, so that the sum is the vendor's; else nobody says. */
export function shareCharges(told: readonly (number | null)[], total: number | null): Charge[] {
  const untold = told.filter((amount) => amount === null).length;
  const sum = told.reduce<number>((all, amount) => all + (amount ?? 0), 0);
  const shares = total === null ? null : split(Math.max(0, total - sum), untold);
  return told.map((amount) => {
    const reported = amount ?? shares?.shift() ?? null;
    return reported === null ? unknownCharge : { amount: reported, basis: 'reported' };
  });
}

/** The first ones get what is left over. */
function split(total: number, parts: number): number[] {
  const each = parts === 0 ? 0 : Math.floor(total / parts);
  const rest = Array.from({ length: parts }, () => each);
  if (parts > 0) rest[0] = total - each * (parts - 1);
  return rest;
}
