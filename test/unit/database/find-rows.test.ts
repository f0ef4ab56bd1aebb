import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../../lib/database.ts';
import { findRows } from '../../../lib/database/find-rows.ts';
import type { Alias } from '../../../lib/enrichment/person.ts';

let databases = 0;

async function holding(keys: readonly string[]): Promise<Database> {
  databases += 1;
  const database = openDatabase(`find-rows-${databases}`);
  await database.aliases.bulkAdd(keys.map((key) => ({ key, personId: `person of ${key}` })));
  return database;
}

const keyOf = ({ key }: Alias) => key;

const find = async ({ aliases }: Database, keys: readonly string[]) =>
  (await findRows(aliases, keys, keyOf)).map(keyOf).toSorted();

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `in:${String(from + index).padStart(5, '0')}`);

/** How often the table was asked, from now on. */
function follow({ aliases }: Database): () => { keys: number; ranges: number } {
  const gets = vi.spyOn(aliases, 'bulkGet');
  const ranges = vi.spyOn(aliases, 'where');
  const keys = () => gets.mock.calls.map(([wanted]) => Array.from(wanted).length);
  return () => ({ keys: keys().reduce((all, one) => all + one, 0), ranges: ranges.mock.calls.length });
}

it('finds what bulkGet finds, whatever lies between the keys', async () => {
  const number = fc.integer({ min: 0, max: 3000 });
  const some = fc
    .tuple(number, number)
    .map(([one, other]) => numbered(Math.min(one, other), Math.max(one, other)));
  const apart = fc
    .array(number, { maxLength: 900 })
    .map((all) => all.flatMap((one) => numbered(one, one + 1)));
  await fc.assert(
    fc.asyncProperty(fc.oneof(some, apart), fc.oneof(some, apart), async (stored, wanted) => {
      const database = await holding([...new Set(stored)]);
      const isStored = new Set(stored);
      expect(await find(database, wanted)).toEqual(
        [...new Set(wanted)].filter((key) => isStored.has(key)).toSorted(),
      );
      await database.delete();
    }),
    { numRuns: 40 },
  );
});

it('asks for no key by itself where few are stored', async () => {
  const database = await holding(['in:00003', 'in:00990', 'in:70000']);
  const asked = follow(database);
  expect(await find(database, numbered(0, 1000))).toEqual(['in:00003', 'in:00990']);
  expect(asked()).toEqual({ keys: 0, ranges: 4 });
});

it('asks for each by itself where too many lie between them', async () => {
  const database = await holding(numbered(0, 3000));
  const every = numbered(0, 3000).filter((_, place) => place % 5 === 0);
  const asked = follow(database);
  expect(await find(database, every)).toEqual(every);
  expect(asked().keys).toBe(600);
});

it('asks for a few by themselves', async () => {
  const database = await holding(['in:1', 'in:2']);
  const asked = follow(database);
  expect(await find(database, ['in:2', 'in:3', 'in:2'])).toEqual(['in:2']);
  expect(asked()).toEqual({ keys: 2, ranges: 0 });
});
