import { describe, expect, it } from 'vitest';
import { isNoticeOverdue } from '../../../lib/privacy/inform-by.ts';
import { type Rows, rowsOfVersion, upgraded } from './old-database.ts';

const damages: [string, (row: Record<string, unknown>) => object][] = [
  ['people', ({ id }) => ({ id })],
  ['people', (row) => ({ ...row, fullName: null })],
  ['aliases', ({ key }) => ({ key, personId: 7 })],
  ['lookups', (row) => ({ ...row, callIds: 'c' })],
  ['calls', (row) => ({ ...row, personIds: null })],
  ['findings', (row) => ({ ...row, value: undefined })],
  ['ledger', (row) => ({ ...row, highest: 'much' })],
  ['runs', (row) => ({ ...row, counts: null })],
];

describe('a damaged row of an old database', () => {
  it.each(damages)('in %s is set aside as it was, and all else is upgraded', async (table, damage) => {
    const rows: Rows = structuredClone(rowsOfVersion(1));
    const [first = {}, ...others] = rows[table] ?? [];
    const broken = { ...damage(first) };
    const database = await upgraded(1, { ...rows, [table]: [broken, ...others] });
    expect(await database.damagedRows.toArray()).toMatchObject([{ table, row: broken }]);
    expect(await database.table(table).count()).toBe(others.length);
  });

  it('is not seen in a sound one', async () => {
    const database = await upgraded(1);
    expect(await database.damagedRows.count()).toBe(0);
  });
});

it('people of an old database are to be told by a date of their own', async () => {
  const database = await upgraded(1);
  const people = await database.people.toArray();
  const late = Math.max(...people.map(({ createdAt }) => createdAt)) + 40 * 86_400_000;
  expect(people.every((person) => person.informedAt === null && isNoticeOverdue(person, late))).toBe(true);
  expect(await database.people.where('informBy').below(late).count()).toBe(people.length);
});
