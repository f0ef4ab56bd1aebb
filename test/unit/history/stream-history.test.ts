import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../lib/database.ts';
import { addToHistory } from '../../../lib/history/refresh-history.ts';
import { type HistoryQuery, historySorts, wholeHistory } from '../../../lib/history/history-query.ts';
import type { HistoryRow, HistorySubject } from '../../../lib/history/history-row.ts';
import { readHistory } from './read-history.ts';
import { matchingPeople } from '../../../lib/history/matching-people.ts';
import { searchWords } from '../../../lib/people/person-words.ts';
import { facetGroups } from '../../../lib/history/facet.ts';
import { sortIndexes } from '../../../lib/history/sort-index.ts';
import { makeFinding, makeLookup, makePerson } from './make-people.ts';

const statuses = ['valid', 'risky', 'invalid'] as const;
const states = ['found', 'not-found', 'failed', 'interrupted'] as const;
const names = ['Ada Sample', 'Adam Muster', 'Bea Exempel', 'Örjan Ek', 'Zoe Xu'];
const companies = ['Works', 'Muster Industries', null];

/** The n-th of many people who differ in all that can be asked for. */
function subject(n: number): HistorySubject {
  const id = `p${String(n).padStart(5, '0')}`;
  const tags = [n % 5 === 0 ? ['five'] : [], n % 700 === 0 ? ['rare'] : []].flat();
  const changes = {
    fullName: `${names[n % 5]} ${n % 97}`,
    company: companies[n % 3] ?? null,
    tags,
    informBy: n % 7 === 0 ? null : (n * 7901) % 3000,
  };
  const state = states[n % 4] ?? 'found';
  const about = { personId: id, settledAt: (n * 7919) % 5000 };
  return {
    person: makePerson(id, { ...changes, updatedAt: (n * 7907) % 3000 }),
    lookups: n % 11 === 0 ? [] : [makeLookup(id, { ...about, state, runId: n < 40 ? 'run-1' : null })],
    findings: state === 'found' ? [makeFinding(id, statuses[n % 3] ?? 'valid', { personId: id })] : [],
  };
}

/** More than are read at once, and more matches of common words than are read as a set. */
const count = 6000;
let database: Database;
let rows: HistoryRow[];

beforeAll(async () => {
  database = openDatabase('stream-history');
  const { historyRows, historyFacets } = database;
  const subjects = Array.from({ length: count }, (_, n) => subject(n));
  await database.transaction('rw', historyRows, historyFacets, async () => addToHistory(database, subjects));
  rows = await historyRows.toArray();
});

/** What the query means, said plainly. */
function naive(query: HistoryQuery): string[] {
  const words = searchWords(query.search);
  const fits = (row: HistoryRow) =>
    words.every((word) => row.words.some((stored) => stored.startsWith(word))) &&
    facetGroups(query).every((group) => group.some((facet) => row.facets.includes(facet))) &&
    (query.checkedBefore === null || (row.checkedAt > 0 && row.checkedAt < query.checkedBefore)) &&
    (query.informBefore === null || (row.informBy > 0 && row.informBy < query.informBefore));
  const { keyOf } = sortIndexes[query.sort];
  const sorted = rows.filter(fits).toSorted((one, other) => indexedDB.cmp(keyOf(one), keyOf(other)));
  return sorted.map(({ personId }) => personId);
}

async function all(query: HistoryQuery): Promise<string[]> {
  const ids: string[] = [];
  for await (const some of matchingPeople(database, query)) ids.push(...some);
  return ids;
}

const anyQuery: fc.Arbitrary<HistoryQuery> = fc.record({
  search: fc.constantFrom(
    '',
    'a',
    'ada',
    'muster',
    'must ada',
    'orjan',
    'ek 7',
    'fiv',
    'nobody',
    '@works.exa',
    '96',
  ),
  outcomes: fc.subarray(['found', 'valid', 'risky', 'not-found', 'failed', 'wrong'] as const, {
    maxLength: 2,
  }),
  vendors: fc.constantFrom<HistoryQuery['vendors'][]>([], ['pronto']),
  runIds: fc.constantFrom([], [], ['run-1'], ['run-2']),
  tags: fc.constantFrom([], [], ['rare'], ['five'], ['five', 'rare']),
  checkedBefore: fc.constantFrom(null, null, 40, 4900),
  informBefore: fc.constantFrom(null, null, 30, 2900),
  sort: fc.constantFrom(...historySorts),
});

describe('who is found', () => {
  it('is who fits, in order, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, async (query) => {
        expect(await all(query)).toEqual(naive(query));
      }),
      { numRuns: 60 },
    );
  });

  it('begins with the same people when only the first are read', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, async (query) => {
        const first = await readHistory(database, query, 50);
        expect(first.map(({ personId }) => personId)).toEqual(naive(query).slice(0, 50));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves out nobody who is moved to the front while others are read', async () => {
    const found: string[] = [];
    let moved: string | undefined;
    for await (const ids of matchingPeople(database, wholeHistory)) {
      found.push(...ids);
      if (moved !== undefined) continue;
      const last = await database.historyRows.orderBy('[newestKey+number]').last();
      moved = last?.personId ?? '';
      if (last) await database.historyRows.put({ ...last, newestKey: -9_000_000 });
    }
    expect(found).toContain(moved);
    expect(new Set(found).size).toBe(count);
    expect(found).toHaveLength(count);
  });
});
