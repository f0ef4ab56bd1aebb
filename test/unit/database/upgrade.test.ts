import { describe, expect, it } from 'vitest';
import { spentInAll } from '../../../lib/enrichment/vendor-day.ts';
import { moneyAt } from '../../../lib/enrichment/run.ts';
import { expectTrueHistory } from '../history/expect-true-history.ts';
import { openDatabase } from '../../../lib/database.ts';
import { versions } from '../../../lib/database/versions.ts';
import { wholeHistory } from '../../../lib/history/history-query.ts';
import { matchingPeople } from '../../../lib/history/matching-people.ts';
import { readPersonRecord } from '../../../lib/person-record.ts';
import { readSettings } from '../../../lib/read-settings.ts';
import { settingsSchema } from '../../../lib/settings-schema.ts';
import { panelOf } from '../make-run.ts';
import { build, emailFound } from '../make-world.ts';
import { type Row, leaveDatabase, rowsOfVersion, upgraded } from './old-database.ts';

describe('the versions', () => {
  it('go up, each number once', () => {
    const numbers = versions.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
  });
});

/** The words of a person are in the history now. */
const withoutWords = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'words'));

describe('a database of version 1', () => {
  const old = rowsOfVersion(1);

  it.each(Object.keys(old).filter((table) => table !== 'settings' && table !== 'runs'))(
    'keeps every row of %s with all it said',
    async (table) => {
      const database = await upgraded(1);
      const keyPath = String(database.table(table).schema.primKey.keyPath);
      const rows = (old[table] ?? []).map(withoutWords);
      expect(rows.length).toBeGreaterThan(0);
      const kept = await database.table(table).bulkGet(rows.map((row) => String(row[keyPath])));
      expect(kept).toMatchObject(rows);
    },
  );

  it('shows its people in the history', async () => {
    const database = await upgraded(1);
    const shown: string[] = [];
    for await (const ids of matchingPeople(database, wholeHistory)) shown.push(...ids);
    expect(shown.toSorted()).toEqual(old['people']?.map(({ id }) => id));
    await expectTrueHistory(database);
  });

  it('keeps the money of its runs', async () => {
    const runs = await (await upgraded(1)).runs.toArray();
    expect(runs).toHaveLength(old['runs']?.length ?? 0);
    for (const run of runs) {
      const before = old['runs']?.find(({ id }) => id === run.id) ?? {};
      const { booked, highestCost, balanceBefore, cap, state, kinds, people } = before;
      expect(run).toMatchObject({ state, kinds, people, providers: ['pronto'], stopProvider: null });
      expect(moneyAt(run, 'pronto')).toMatchObject({ booked, highestCost, balanceBefore, cap });
    }
  });

  it('sums what each vendor answered and charged by day', async () => {
    const database = await upgraded(1);
    const days = await database.vendorDays.toArray();
    const spent = days.reduce((sum, day) => sum + spentInAll(day), 0);
    const booked = (old['ledger'] ?? []).reduce(
      (sum, row) => sum + Number(row['amount'] ?? row['highest']),
      0,
    );
    expect(booked).toBeGreaterThan(0);
    expect(spent).toBe(booked);
    const found = (old['lookups'] ?? []).filter(({ state }) => state === 'found').length;
    expect(days.reduce((sum, day) => sum + day.found, 0)).toBe(found);
    expect(days.reduce((sum, day) => sum + day.valid, 0)).toBeGreaterThan(0);
  });

  it('keeps the way, the limit and the caps of its only vendor', async () => {
    const settings = await readSettings(await upgraded(1));
    expect(settings).toMatchObject({ pageControls: true, tickedKinds: ['work-email', 'phone'] });
    expect(settings.providers.pronto).toMatchObject({
      ...{ hosts: 'pronto', singleWay: 'sync', runWay: 'sync', requestLimit: 50 },
      ...{ dailyCap: 2000, runCap: 1000 },
    });
    expect(settingsSchema.safeParse(settings).success).toBe(true);
  });

  it('shows what was found of each person', async () => {
    const database = await upgraded(1);
    for (const { personId, value } of old['findings'] ?? []) {
      const record = await readPersonRecord(database, String(personId));
      const values = record?.records.flatMap(({ findings }) => findings.map((finding) => finding.value));
      expect(values).toContain(value);
    }
  });

  it('can be opened again after the upgrade', async () => {
    const name = await leaveDatabase(1);
    const first = openDatabase(name);
    await first.open();
    first.close();
    const again = openDatabase(name);
    expect(await again.people.count()).toBe(old['people']?.length);
  });
});

describe('a database of version 8', () => {
  const old = rowsOfVersion(8);

  it.each(Object.keys(old))('keeps every row of %s as it was', async (table) => {
    expect(await (await upgraded(8)).table(table).toArray()).toEqual(old[table]);
  });

  it('has no tags that could be taken back, and takes back what is given from now on', async () => {
    const database = await upgraded(8);
    expect(await database.personEvents.where('batch').above('').count()).toBe(0);
    const tags = async () => (await database.people.toArray()).map((person) => person.tags.toSorted());
    const before = await tags();
    const { wish } = panelOf(build(database, { now: 1_790_001_000_000 }, { answer: () => emailFound }));
    const people = { of: 'ids', ids: (old['people'] ?? []).map(({ id }) => String(id)) } as const;
    await wish({ type: 'tag-people', people, add: ['New'], remove: ['Fair'], batch: 'b' });
    expect(await database.personEvents.where({ batch: 'b' }).count()).toBe(people.ids.length);
    expect(await tags()).not.toEqual(before);
    await wish({ type: 'undo-tags', batch: 'b' });
    expect(await tags()).toEqual(before);
  });
});

describe('a database of version 10', () => {
  const old = rowsOfVersion(10);

  it.each(Object.keys(old))('keeps every row of %s as it was', async (table) => {
    expect(await (await upgraded(10)).table(table).toArray()).toEqual(old[table]);
  });

  it('goes on with what its calls left open, at no further request', async () => {
    const world = build(await upgraded(10), { now: 1_795_962_000_000 }, { answer: () => emailFound });
    const open = (old['calls'] ?? []).filter(({ state }) => state === 'sending');
    expect(open.length).toBeGreaterThan(0);
    await world.queue.landed();
    expect(world.sent).toHaveLength(0);
    const states = (await world.database.calls.toArray()).map(({ state }) => state);
    expect(states).not.toContain('sending');
  });
});

describe('a database of version 9', () => {
  const old = rowsOfVersion(9);

  it.each(Object.keys(old))('keeps every row of %s as it was', async (table) => {
    expect(await (await upgraded(9)).table(table).toArray()).toEqual(
      expect.arrayContaining(old[table] ?? []),
    );
  });

  it('knows everybody by what a vendor told before', async () => {
    const database = await upgraded(9);
    const known = (old['people'] ?? []).filter(({ vendorIds }) => vendorIds !== undefined);
    expect(known.length).toBeGreaterThan(0);
    for (const { id, vendorIds } of known as { id: string; vendorIds: { harmonic: string } }[])
      expect(await database.aliases.get(`id:harmonic:${vendorIds.harmonic}`)).toMatchObject({ personId: id });
    expect(await database.aliases.count()).toBe((old['aliases']?.length ?? 0) + known.length);
  });
});
