import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../lib/database.ts';
import type { Finding } from '../../../lib/enrichment/finding.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { newPerson } from '../../../lib/people/new-person.ts';
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
  return { ...newPerson(facts, { id, now: updatedAt }), createdAt: 1 };
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
    next: [],
    attempts: [],
    ...changes,
  };
}

function finding(id: string, checkedAt: number, value: string, status: Finding['status'] = 'valid'): Finding {
  const origin = { personId: 'ada', lookupId: 'l1', callId: 'c1', provider: 'pronto' as const };
  return {
    id,
    ...origin,
    kind: 'work-email',
    value,
    label: null,
    status,
    rawStatus: null,
    checkedAt,
    wrong: null,
  };
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
