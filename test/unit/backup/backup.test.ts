import { describe, expect, it } from 'vitest';
import { wholeHistory } from '../../../lib/history/history-query.ts';
import { matchingPeople } from '../../../lib/history/matching-people.ts';
import { handedOver } from '../../../lib/private-file.ts';
import type { Call } from '../../../lib/queue/call.ts';
import { nobody } from '../../../lib/privacy/nobody.ts';
import { grantWish } from '../../../lib/worker/wishes.ts';
import { rowsOfVersion } from '../database/old-database.ts';
import { expectTrueHistory } from '../history/expect-true-history.ts';
import { makeWorker } from '../make-worker.ts';
import { contentOf, filledWorker } from './filled-worker.ts';

describe('a backup', () => {
  it('brings back all there was, and is plain JSON', async () => {
    const { database, backup, restore } = await filledWorker();
    const text = await backup();
    const before = await contentOf(database);
    expect(JSON.parse(text)).toHaveLength(text.trimEnd().split('\n').length);
    await Promise.all(database.tables.map(async (table) => table.clear()));
    expect(await restore(text)).toEqual({ ok: true });
    const { historyFacets: facets, ...rest } = await contentOf(database);
    const { historyFacets: facetsBefore, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(facets).toEqual(facetsBefore);
  });

  it('gives nobody the number of somebody else, where its history lacks people or says nothing but numbers', async () => {
    const { database, ids, backup, restore } = await filledWorker();
    const [first, ...others] = await database.historyRows.orderBy('personId').toArray();
    await database.historyRows.delete(first?.number ?? 0);
    const text = await backup();
    expect(text).not.toContain('nameKey');
    expect(await restore(text)).toEqual({ ok: true });
    const restored = await database.historyRows.orderBy('personId').toArray();
    expect(restored).toHaveLength(ids.length);
    const highest = Math.max(...others.map(({ number }) => number));
    const [added, ...kept] = restored;
    expect(kept).toEqual(others);
    expect(added).toEqual({ ...first, number: highest + 1 });
    await expectTrueHistory(database);
  });

  it('keeps by what a vendor knows somebody', async () => {
    const { database, ids, backup, restore } = await filledWorker();
    const [id = ''] = ids;
    await database.people.update(id, { vendorIds: { harmonic: 'urn:harmonic:person:7' } });
    expect(await restore(await backup())).toEqual({ ok: true });
    expect(await database.people.get(id)).toMatchObject({ vendorIds: { harmonic: 'urn:harmonic:person:7' } });
    expect((await database.people.toArray()).filter(({ vendorIds }) => vendorIds)).toHaveLength(1);
  });

  it('keeps at which prices a call was claimed, and whose lookup looks for the same as another', async () => {
    const { database, backup, restore } = await filledWorker();
    const prices = { 'work-email': 4, 'personal-email': null, phone: 9 };
    const call: Call = {
      ...{
        id: 'c1',
        provider: 'pronto',
        state: 'settled',
        slotAt: 1,
        way: 'sync',
        day: '2026-01-01',
        prices,
      },
      ...{ personIds: [], lookupIds: [], reference: null, submitted: null, nextPollAt: null },
      ...{ status: null, rawAnswer: null, highestCost: 4, settledAt: 1, failure: null },
    };
    await database.calls.put(call);
    await database.lookups.toCollection().modify({ isDouble: true });
    const lookups = await database.lookups.toArray();
    expect(lookups.length).toBeGreaterThan(0);
    expect(await restore(await backup())).toEqual({ ok: true });
    expect(await database.calls.get('c1')).toEqual(call);
    expect((await database.lookups.toArray()).every(({ isDouble }) => isDouble)).toBe(true);
  });

  it('with somebody of long names and a long company comes back', async () => {
    const { database, wish, backup, restore } = await filledWorker();
    const long = (word: string) => `${word} `.repeat(400 / (word.length + 1)).trim();
    const facts = { ...nobody, firstName: long('Ada'), lastName: long('Sample'), company: long('Works') };
    await wish({ type: 'select-people', people: [facts], selected: true });
    const selected = await database.selection.toArray();
    expect(selected.some(({ key }) => key.length > 1000)).toBe(true);
    expect(await restore(await backup())).toEqual({ ok: true });
    expect(await database.selection.toArray()).toEqual(selected);
  });

  it('comes into another installation, replaces what is there, and the history finds everybody', async () => {
    const text = await (await filledWorker()).backup();
    const other = await makeWorker();
    await other.database.aliases.add({ key: 'in:left-over', personId: 'x' });
    other.content.set(handedOver('restore', 'f'), new Blob([text]));
    expect(await grantWish(other.effects, { type: 'restore-backup', file: 'f' })).toEqual({ ok: true });
    expect(await other.database.aliases.get('in:left-over')).toBeUndefined();
    const people = await other.database.people.count();
    const found: string[] = [];
    for await (const ids of matchingPeople(other.database, wholeHistory)) found.push(...ids);
    expect(found).toHaveLength(people);
    expect(other.content.has(handedOver('restore', 'f'))).toBe(false);
  });

  it('of an older version is brought into the shape of today', async () => {
    const { database, old } = await restoredOf(1);
    const people = await database.people.toArray();
    expect(people.map(({ id }) => id).toSorted()).toEqual(
      old['people']?.map(({ id }) => String(id)).toSorted(),
    );
    expect(people.every(({ tags, note }) => tags.length === 0 && note === '')).toBe(true);
  });

  it('of version 8 brings back what the user did, none of it to be taken back', async () => {
    const { database, old } = await restoredOf(8);
    expect(await database.personEvents.toArray()).toEqual(old['personEvents']);
    expect(await database.personEvents.where('batch').above('').count()).toBe(0);
  });

  it('keeps which tags were given together, so that they can still be taken back', async () => {
    const { database, ids, wish, backup, restore } = await filledWorker();
    const people = { of: 'ids', ids } as const;
    await wish({ type: 'tag-people', people, add: ['Fair'], remove: [], batch: 'b' });
    const events = await database.personEvents.toArray();
    expect(await restore(await backup())).toEqual({ ok: true });
    expect(await database.personEvents.toArray()).toEqual(events);
    await wish({ type: 'undo-tags', batch: 'b' });
    expect((await database.people.toArray()).flatMap(({ tags }) => tags)).toEqual([]);
  });

  it('holds keys only when they are asked for, and brings them back', async () => {
    const { vault, database, backup, restore } = await filledWorker();
    await vault.save('pronto', 'canary-of-a-key');
    expect(await backup()).not.toContain('canary');
    const text = await backup(true);
    expect(text).toContain('canary-of-a-key');
    await vault.remove('pronto');
    await restore(text);
    expect(await vault.read('pronto')).toEqual({ apiKey: 'canary-of-a-key' });
    expect(await database.keyHints.get('pronto')).toMatchObject({ lastFour: '-key', checkedAt: null });
  });
});

it('two panels that ask for a backup at once, one of them without the keys, get each their own', async () => {
  const { vault, wish, content } = await filledWorker();
  await vault.save('pronto', 'canary-of-a-key');
  const both = await Promise.all([
    wish({ type: 'write-backup', file: 'with', keys: true }),
    wish({ type: 'write-backup', file: 'without', keys: false }),
  ]);
  expect(both).toEqual([{ ok: true }, { ok: true }]);
  expect(await content.get(handedOver('backup', 'with'))?.text()).toContain('canary');
  expect(await content.get(handedOver('backup', 'without'))?.text()).not.toContain('canary');
});

/** A worker into which a backup of that version was restored, and the rows in it. */
async function restoredOf(version: number) {
  const old = rowsOfVersion(version);
  const left = ['keyHints', 'balances', 'pauses'];
  const rows = Object.entries(old).flatMap(([table, own]) =>
    left.includes(table) ? [] : own.map((row) => JSON.stringify([table, row])),
  );
  const head = JSON.stringify({ format: 'reachable-backup', version, at: 1 });
  const worker = await makeWorker();
  worker.content.set(
    handedOver('restore', 'f'),
    new Blob([`[${[head, ...rows, JSON.stringify({ rows: rows.length })].join(',\n')}]\n`]),
  );
  expect(await grantWish(worker.effects, { type: 'restore-backup', file: 'f' })).toEqual({ ok: true });
  return { database: worker.database, old };
}
