import { expect, it } from 'vitest';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import { cancelDoubles } from '../../../lib/people/cancel-doubles.ts';
import { lookupTables } from '../../../lib/queue/put-lookups.ts';
import { emailFound, makeWorld } from '../make-world.ts';

const now = 1_790_000_000_000;
const day = 86_400_000;

const waiting: Lookup = {
  ...{ id: '', personId: '', kind: 'work-email', state: 'waiting', origin: 'panel', rank: 0 },
  ...{ provider: 'pronto', next: [], attempts: [], runId: null, createdAt: now - 10, notBefore: 0 },
  ...{ settledAt: null, callIds: [], failure: null, note: null },
};

/** What becomes of a lookup of each of two people when they turn out to be one. */
async function merged(one: Partial<Lookup>, other: Partial<Lookup>): Promise<Lookup[]> {
  const { database } = makeWorld({ answer: () => emailFound });
  await database.lookups.bulkAdd([
    { ...waiting, id: 'one', personId: 'p1', ...one },
    { ...waiting, id: 'other', personId: 'p2', ...other },
  ]);
  await database.transaction('rw', lookupTables(database), async () =>
    cancelDoubles(database, ['p1', 'p2'], now),
  );
  return database.lookups.toArray();
}

async function cancelled(one: Partial<Lookup>, other: Partial<Lookup>): Promise<string[]> {
  const all = await merged(one, other);
  expect(all.every(({ state, settledAt }) => (state === 'cancelled') === (settledAt === now))).toBe(true);
  return all.filter(({ state }) => state === 'cancelled').map(({ id }) => id);
}

it.each<[string, Partial<Lookup>, Partial<Lookup>]>([
  ['what waits for a yes before what waits', { state: 'unconfirmed', createdAt: 1 }, { rank: 1 }],
  ['what a run wants before a single click', { rank: 1, createdAt: 1 }, {}],
  ['what was wished later', { createdAt: now - 1 }, {}],
  ['what waits, when the other is on its way', {}, { state: 'asking', createdAt: now - 1 }],
  ['what waits, when the other was asked for lately', {}, { state: 'not-found', settledAt: now - day }],
])('of two who wait for the same, one is cancelled: %s', async (_, lesser, better) => {
  expect(await cancelled(lesser, better)).toEqual(['one']);
  expect(await cancelled(better, lesser)).toEqual(['other']);
});

it('nothing is cancelled for another kind, nor for what was asked long ago', async () => {
  expect(await cancelled({}, { kind: 'phone' })).toEqual([]);
  expect(await cancelled({}, { state: 'not-found', createdAt: 1, settledAt: now - 31 * day })).toEqual([]);
});

it.each<[string, Partial<Lookup>, Partial<Lookup>]>([
  ['the one wished later', { createdAt: now - 1 }, { state: 'asking' }],
  ['the one of a run', { rank: 1, createdAt: 1 }, { state: 'asking' }],
  ['the one that comes after an answer', {}, { state: 'found', settledAt: now - day }],
])('of two who were both asked for, one goes to no further vendor: %s', async (_, lesser, better) => {
  const next: Lookup['next'] = ['sixtyfour'];
  const [one, other] = await merged({ ...lesser, state: 'asking', next }, { next, ...better });
  expect(one).toMatchObject({ state: 'asking', next: [], settledAt: null });
  expect(other).toMatchObject({ ...better, next });
});
