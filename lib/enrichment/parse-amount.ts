/** `null`: nothing was typed. `wrong`: not a number that money can be. */
type ParsedAmount = { value: number | null } | { wrong: true };

/** More than this is no amount of anybody's, in whatever unit. */
export const mostAmount = 1_000_000;

const plainNumber = /^\d{1,7}(?:[.,]\d{1,2})?$/;

/** An amount as typed, in the vendor's unit: digits with at most two decimals after a point or a comma. */
export function parseAmount(typed: string): ParsedAmount {
  const trimmed = typed.trim();
  if (trimmed === '') return { value: null };
  if (!plainNumber.test(trimmed)) return { wrong: true };
  return { value: Number(trimmed.replace(',', '.')) };
}
