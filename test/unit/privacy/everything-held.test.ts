import { expect, it } from 'vitest';
import { readEverythingHeld } from '../../../lib/privacy/everything-held.ts';
import { bitsOf } from '../../../lib/history/bits.ts';
import { hashTrace } from '../../../lib/privacy/hash-trace.ts';
import { nobody } from '../../../lib/privacy/nobody.ts';
import { panelOf } from '../make-run.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';

it('everything held has each row that names the person, and nobody else’s', async () => {
  const world = makeWorld({ answer: () => emailFound });
  const { database } = world;
  const asked = await world.ask(['work-email']);
  await world.ask(['work-email'], { address: 'https://www.linkedin.com/in/other', fullName: 'Other' });
  await world.queue.landed();
  const personId = asked.ok ? asked.personId : '';
  const drop = { runId: 'r', facts: ada, personId: null, reason: 'duplicate', until: null } as const;
  await database.drops.add({ ...drop, id: 'd' });
  await panelOf(world).wish({
    type: 'tag-people',
    people: { of: 'ids', ids: [personId] },
    add: ['x'],
    remove: [],
    batch: 'b',
  });
  const held = await readEverythingHeld(database, personId, 5);
  expect(held).toMatchObject({
    format: 'reachable-everything-held',
    person: { fullName: 'Ada Sample', tags: ['x'] },
    aliases: [{ key: 'in:ada-sample' }],
    lookups: [{ state: 'found' }],
    calls: [{ rawAnswer: emailFound.text }],
    findings: [{ value: 'ada@example.test' }],
    spends: [{ amount: 3 }],
    drops: [{ reason: 'duplicate' }],
    events: [{ type: 'tagged' }],
  });
  expect(JSON.stringify(held)).not.toContain('Other');
  expect(await readEverythingHeld(database, 'nobody', 5)).toBeNull();
});

it('of a request for several it has no answer, which names the others, and of runs all that says who', async () => {
  const world = makeWorld({ answer: () => emailFound });
  const { database } = world;
  const asked = await world.ask(['work-email']);
  await world.queue.landed();
  const personId = asked.ok ? asked.personId : '';
  const [call] = await database.calls.toArray();
  const lookupIds = [...(call?.lookupIds ?? []), 'other-lookup'];
  const answer = { rawAnswer: 'ada@example.test, other@example.test', submitted: 'other@example.test' };
  const personIds = [personId, 'other-person'];
  const failure = { code: 'refused', cost: 'not-charged', retryable: true, detail: 'no: other' } as const;
  await database.calls.update(call?.id ?? '', { ...answer, lookupIds, personIds, failure });
  await database.lookups.toCollection().modify({ failure });
  const nameless = { ...nobody, fullName: 'Ada Sample' };
  const left = { runId: 'r', reason: 'no-profile', until: null } as const;
  await database.drops.bulkAdd([
    { ...left, id: 'd', facts: nameless, personId },
    { ...left, id: 'o', facts: { ...nobody, fullName: 'Other' }, personId: 'other-person' },
  ]);
  const waiting = { facts: ada, kinds: ['phone' as const], again: false };
  const other = { ...waiting, facts: { ...ada, address: 'https://www.linkedin.com/in/other' } };
  await database.runInputs.add({ id: 'i', runId: 'r', people: [waiting, other] });
  const held = await readEverythingHeld(database, personId, 5);
  expect(held).toMatchObject({
    calls: [{ isShared: true, rawAnswer: null, submitted: null, personIds: [personId] }],
    findings: [{ value: 'ada@example.test' }],
    drops: [{ id: 'd' }],
    waiting: [waiting],
  });
  expect(JSON.stringify(held)).not.toMatch(/other/i);
});

it('has the rows that an upgrade set aside and that name the person, but no answer, which may name others', async () => {
  const world = makeWorld({ answer: () => emailFound });
  const { database } = world;
  const asked = await world.ask(['work-email']);
  await world.queue.landed();
  const personId = asked.ok ? asked.personId : '';
  const theirs = { id: 'x', personId, value: 7 };
  const rows = [
    { table: 'findings', row: theirs },
    { table: 'calls', row: { rawAnswer: 'ada@example.test and other@example.test' } },
    { table: 'findings', row: { personId: 'other', value: 'aada@example.test' } },
  ];
  await database.damagedRows.bulkAdd(rows.map((row, id) => ({ id, ...row, foundAt: 3 })));
  const held = await readEverythingHeld(database, personId, 5);
  expect(held?.damaged).toEqual([
    { table: 'findings', row: theirs, foundAt: 3 },
    { table: 'calls', row: null, foundAt: 3 },
  ]);
});

it('to whom they were given: the files they are in, and the list of a CRM that has them', async () => {
  const world = makeWorld({ answer: () => emailFound });
  const { database } = world;
  const asked = await world.ask(['work-email']);
  await world.ask(['work-email'], { address: 'https://www.linkedin.com/in/other', fullName: 'Other' });
  await world.queue.landed();
  const personId = asked.ok ? asked.personId : '';
  const { number = -1 } = (await database.historyRows.get({ personId })) ?? {};
  const theirs = { at: 3, format: 'hubspot', count: 2, people: bitsOf([number]) };
  const others = { at: 4, format: 'csv', count: 1, people: bitsOf([number + 1]) };
  await database.exports.bulkAdd([theirs, others]);
  const key = '0a'.repeat(32);
  await database.contactLists.add({ id: 'l', name: 'crm.csv', key, importedAt: 1, people: 1 });
  await database.knownContacts.add({ listId: 'l', hash: hashTrace(key, 'in:ada-sample') });
  const held = await readEverythingHeld(database, personId, 5);
  expect(held).toMatchObject({ exports: [{ at: 3, format: 'hubspot' }], contactList: 'crm.csv' });
  // Who else is in the file is no business of theirs.
  expect(held?.exports).toEqual([{ at: 3, format: 'hubspot' }]);
});

it('every table that may hold a person is erased, read out, or holds none', () => {
  const { database } = makeWorld({ answer: () => emailFound });
  const personal = ['people', 'aliases', 'lookups', 'calls', 'findings', 'ledger', 'drops', 'selection'];
  const emptiedOnErasure = [
    'damagedRows',
    'runInputs',
    'historyRows',
    'historyFacets',
    'personEvents',
    'deletions',
    'panelRequests',
  ];
  const readOutWithoutNames = ['exports', 'contactLists', 'knownContacts'];
  const nameNobody = [
    ...['balances', 'consents', 'counters', 'daySpend', 'hostContacts', 'keyHints', 'keyLock'],
    ...['pauses', 'privacySettings', 'runs', 'settings', 'suppressionKeys', 'suppressions', 'vendorDays'],
  ];
  const decided = [...personal, ...emptiedOnErasure, ...readOutWithoutNames, ...nameNobody].toSorted();
  expect(database.tables.map(({ name }) => name).toSorted()).toEqual(decided);
});
