/** Of a row of the history only its number is kept, by which exports name its person: the rest is made anew of the other
 * tables, and would be most of what is read and written. */
export function bareRow(name: string, row: object): object {
  if (name !== 'historyRows') return row;
  const { number, personId }: { number?: unknown; personId?: unknown } = row;
  return { number, personId, facets: [] };
}
