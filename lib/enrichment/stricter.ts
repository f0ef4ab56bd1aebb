/** The lower of two limits; null or undefined: none. */
export function stricter(one: number | null | undefined, other: number | null): number | null {
  const limits = [one, other].filter((limit) => typeof limit === 'number');
  return limits.length === 0 ? null : Math.min(...limits);
}
