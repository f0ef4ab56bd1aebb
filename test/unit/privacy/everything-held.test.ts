import { expect, it } from 'vitest';
import { readEverythingHeld } from '../../../lib/privacy/everything-held.ts';
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
  const nameNobody = [
    ...['balances', 'consents', 'counters', 'daySpend', 'exports', 'hostContacts', 'keyHints', 'keyLock'],
    ...[
      'contactLists',
      'knownContacts',
      'pauses',
      'privacySettings',
      'runs',
      'settings',
      'suppressionKeys',
      'suppressions',
      'vendorDays',
    ],
  ];
  const decided = [...personal, ...emptiedOnErasure, ...nameNobody].toSorted();
  expect(database.tables.map(({ name }) => name).toSorted()).toEqual(decided);
});
