import { expect, it } from 'vitest';
import type { FactName, PersonFacts } from '../../../lib/enrichment/person.ts';
import { bitsOf } from '../../../lib/history/bits.ts';
import { exportsOf } from '../../../lib/history/exports-of.ts';
import type { Call } from '../../../lib/queue/call.ts';
import { personTables, savePerson } from '../../../lib/people/save-person.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';

const memberId = 'ACoAAsamplesamplesamplesamplesamplesam';
const leadId = 'ACwAAsamplesamplesamplesamplesamplesam';

function open() {
  const { database } = makeWorld({ answer: () => emailFound });
  const tables = personTables.map((name) => database[name]);
  const save = (facts: PersonFacts, id: string, byHand: FactName[] = []) =>
    database.transaction('rw', tables, async () =>
      savePerson(database, { facts, personId: null, byHand }, { now: 1, id }),
    );
  return { database, save };
}

it('two who turn out to be one keep what the user wrote of either, and what only one of them knew', async () => {
  const { database, save } = open();
  await save({ ...ada, headline: null }, 'profile', ['firstName']);
  const lead = { ...ada, address: null, memberId, leadId, firstName: 'A.', company: 'Typed Works' };
  await save({ ...lead, domain: 'typed.example' }, 'lead', ['company', 'domain']);
  await save({ ...ada, leadId }, 'seen');
  const [person, ...others] = await database.people.toArray();
  expect(others).toEqual([]);
  expect(person).toMatchObject({
    ...{ address: ada.address, memberId, leadId, firstName: 'Ada', headline: ada.headline },
    ...{ company: 'Typed Works', domain: 'typed.example' },
  });
  expect(person?.edited.toSorted()).toEqual(['company', 'domain', 'firstName']);
});

it('two who turn out to be one are in the files of both', async () => {
  const { database, save } = open();
  await save({ ...ada, headline: null }, 'profile');
  await save({ ...ada, address: null, leadId }, 'lead');
  const numbers = await database.historyRows.orderBy('number').primaryKeys();
  const file = { format: 'csv', count: 1 };
  await database.exports.bulkAdd(
    numbers.map((number) => ({ ...file, at: number, people: bitsOf([number]) })),
  );
  await database.exports.add({ ...file, at: 99, people: bitsOf([99]) });
  const { id } = await save({ ...ada, leadId }, 'seen');
  expect((await exportsOf(database, id)).map(({ at }) => at)).toEqual(numbers);
});

it('two who turn out to be one have the requests of both, and keep nobody else’s', async () => {
  const { database, save } = open();
  const profile = await save({ ...ada, headline: null }, 'profile');
  const lead = await save({ ...ada, address: null, leadId }, 'lead');
  const call: Call = {
    ...{ id: 'p', provider: 'pronto', state: 'settled', slotAt: 0, way: 'sync', day: '2026-01-01' },
    ...{ personIds: [profile.id], lookupIds: [], reference: null, submitted: null, nextPollAt: null },
    ...{ status: null, rawAnswer: null, highestCost: 0, settledAt: 0, failure: null },
  };
  await database.calls.bulkAdd([
    call,
    { ...call, id: 'l', personIds: ['before', lead.id, 'after'] },
    { ...call, id: 'o', personIds: ['other'] },
  ]);
  await save({ ...ada, leadId }, 'seen');
  const [person] = await database.people.toArray();
  const calls = await database.calls.bulkGet(['p', 'l', 'o']);
  expect(calls.map((one) => one?.personIds)).toEqual([
    [person?.id],
    ['before', person?.id, 'after'],
    ['other'],
  ]);
});
