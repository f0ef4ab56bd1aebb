/** Under which key each row is in the page, by its number, in the order of the rows. */
export type RowKeys = ReadonlyMap<number, number>;

/** The keys of those in sight now: who stays in sight keeps theirs. `areOthers`: others take over the keys there were,
 * in their order, for to fill a row anew costs less than to make one. */
export function rowKeys(before: RowKeys, numbers: readonly number[], areOthers: boolean): RowKeys {
  const used = [...before.values()];
  let unused = Math.max(-1, ...used);
  const keys = numbers.map(
    (number, place) => (areOthers ? used[place] : before.get(number)) ?? (unused += 1),
  );
  return new Map(numbers.map((number, place) => [number, keys[place] ?? place]));
}
