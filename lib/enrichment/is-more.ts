/** Half of the least amount that a price can be: sums of such fractions are not exact, and less is a matter of rounding. */
const rounding = 0.005;

/** Is an amount of money above a limit? */
export function isMore(amount: number, limit: number): boolean {
  return amount - limit >= rounding;
}
