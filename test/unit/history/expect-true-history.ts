import { expect } from 'vitest';
import type { Database } from '../../../lib/database.ts';
import { numbersOf } from '../../../lib/history/bits.ts';
import type { Facet } from '../../../lib/history/facet.ts';
import { countFacets, readFacets } from '../../../lib/history/facet-blocks.ts';
import { historyRowOf } from '../../../lib/history/history-row.ts';

/** The history as it would be if it were made now. */
async function expected(database: Database) {
  const [people, lookups, findings] = await Promise.all([
    database.people.toArray(),
    database.lookups.toArray(),
    database.findings.toArray(),
  ]);
  return people.map((person) => ({
    number: 0,
    ...historyRowOf({
      person,
      lookups: lookups.filter(({ personId }) => personId === person.id),
      findings: findings.filter(({ personId }) => personId === person.id),
    }),
  }));
}

/** Fails unless rows and facets say exactly what the other tables say. */
export async function expectTrueHistory(database: Database): Promise<void> {
  const rows = await database.historyRows.toArray();
  const plain = rows.map((row) => ({ ...row, number: 0 }));
  const byPerson = (one: { personId: string }, other: { personId: string }) =>
    one.personId < other.personId ? -1 : 1;
  expect(plain.toSorted(byPerson)).toEqual((await expected(database)).toSorted(byPerson));
  const facets = new Set<Facet>(rows.flatMap((row) => row.facets));
  for (const facet of facets) {
    const numbers = rows.filter((row) => row.facets.includes(facet)).map(({ number }) => number);
    expect([facet, numbersOf(await readFacets(database, [facet]))]).toEqual([facet, numbers]);
    expect(await countFacets(database, [facet])).toEqual([numbers.length]);
  }
  const stored = new Set((await database.historyFacets.toArray()).map(({ facet }) => facet));
  expect(stored).toEqual(facets);
}
