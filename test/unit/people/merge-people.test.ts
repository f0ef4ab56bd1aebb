import { expect, it } from 'vitest';
import type { FactName, PersonFacts } from '../../../lib/enrichment/person.ts';
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
