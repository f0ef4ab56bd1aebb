import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../lib/database.ts';
import type { Finding } from '../../../lib/enrichment/finding.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { pageLength, readHistory } from '../../../lib/history-page.ts';
import { personWords } from '../../../lib/people/person-words.ts';
import { readPersonRecord, unaskedKinds } from '../../../lib/person-record.ts';

let database: Database;
beforeEach(() => {
  database = openDatabase('panel-reading');
});
afterEach(() => database.delete());

function person(id: string, fullName: string, updatedAt: number, company: string | null = null): Person {
  const [firstName = '', lastName = ''] = fullName.split(' ');
  const ids = { address: `https://www.linkedin.com/in/${id}`, memberId: null, leadId: null };
  const facts = { ...ids, fullName, firstName, lastName, headline: null, company, domain: null };
  return { ...facts, id, createdAt: 1, updatedAt, words: personWords(facts), edited: [] };
}

function lookup(id: string, createdAt: number, changes: Partial<Lookup> = {}): Lookup {
  return {
    id,
    personId: 'ada',
    kind: 'work-email',
    state: 'found',
    origin: 'panel',
    provider: 'pronto',
    createdAt,
    notBefore: createdAt,
    settledAt: createdAt,
    callIds: [],
    failure: null,
    note: null,
    runId: null,
    rank: 0,
    ...changes,
  };
}

function finding(id: string, checkedAt: number, value: string, status: Finding['status'] = 'valid'): Finding {
  const origin = { personId: 'ada', lookupId: 'l1', callId: 'c1', provider: 'pronto' as const };
  return { id, ...origin, kind: 'work-email', value, label: null, status, rawStatus: null, checkedAt };
}

describe('one person', () => {
  test('nobody is null', async () => {
    expect(await readPersonRecord(database, 'ada')).toBeNull();
  });

  test('the newest lookup of each kind, cancelled ones apart, in the order of the kinds', async () => {
    await database.people.add(person('ada', 'Ada Sample', 1));
    await database.lookups.bulkAdd([
      lookup('p1', 1, { kind: 'phone', state: 'failed' }),
      lookup('l1', 1),
      lookup('l2', 3, { state: 'not-found' }),
      lookup('l3', 4, { state: 'cancelled' }),
      lookup('x', 9, { personId: 'other' }),
    ]);
    const record = await readPersonRecord(database, 'ada');
    expect(record?.records.map(({ kind, newest }) => [kind, newest.id])).toEqual([
      ['work-email', 'l2'],
      ['phone', 'p1'],
    ]);
    expect(unaskedKinds(record?.records ?? [])).toEqual(['personal-email']);
  });

  test('an earlier paid answer stays when a later lookup fails; each value once, the newest and best first', async () => {
    await database.people.add(person('ada', 'Ada Sample', 1));
    await database.lookups.bulkAdd([lookup('l1', 1), lookup('l2', 5, { state: 'failed' })]);
    await database.findings.bulkAdd([
      finding('a', 1, 'ada@works.example', 'unknown'),
      finding('b', 2, 'ada@works.example'),
      finding('c', 2, 'a@works.example', 'risky'),
    ]);
    const record = await readPersonRecord(database, 'ada');
    expect(record?.records[0]?.findings.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});

describe('the history', () => {
  const names = async (search: string) =>
    (await readHistory(database, search, 1)).people.map(({ fullName }) => fullName);

  test('is newest first, in pages, also when many were written at once', async () => {
    const many = Array.from({ length: pageLength + 1 }, (_, n) => person(`p${n}`, `Person ${n}`, 7));
    await database.people.bulkAdd([...many, person('new', 'New Sample', 9)]);
    const first = await readHistory(database, '', 1);
    expect(first.people[0]?.id).toBe('new');
    expect(first).toMatchObject({ more: true });
    expect(first.people).toHaveLength(pageLength);
    const both = await readHistory(database, '', 2);
    expect(new Set(both.people.map(({ id }) => id)).size).toBe(pageLength + 2);
    expect(both.more).toBe(false);
  });

  test('is searched by the beginnings of words of name, company and address, without accents', async () => {
    await database.people.bulkAdd([
      person('ada-x1', 'Ádá Sample', 1, 'Difference Works'),
      person('bo', 'Bo Samson', 2, 'Works'),
    ]);
    expect(await names('sam')).toEqual(['Bo Samson', 'Ádá Sample']);
    expect(await names('WORKS ada')).toEqual(['Ádá Sample']);
    expect(await names('ada-x1')).toEqual(['Ádá Sample']);
    expect(await names('bo diff')).toEqual([]);
    expect(await names('ample')).toEqual([]);
  });
});
