import { expect, it } from 'vitest';
import type { FactName, PersonFacts } from '../../../lib/enrichment/person.ts';
import { ask } from '../../../lib/queue/ask.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';

const address = 'https://www.linkedin.com/in/bruno';
const names = { fullName: 'Bruno Beispiel', firstName: 'Bruno', lastName: 'Beispiel' };

/** Somebody is stored under Bruno's address; then that address is typed beside other facts, and asked for. */
async function typedBeside(stored: Partial<PersonFacts>, typed: Partial<PersonFacts>, byHand: FactName[]) {
  const { database, ask: askFirst, effects } = makeWorld({ answer: () => emailFound });
  await askFirst(['work-email'], { ...names, memberId: null, ...stored, address });
  await database.lookups.toCollection().modify({ state: 'not-found', settledAt: 1 });
  const facts = { ...ada, memberId: null, address, ...typed };
  const statement = { facts, personId: null, byHand };
  const consent = { origin: 'panel', again: true, shownPrice: { pronto: 1000 } } as const;
  const { now, newId } = effects;
  const answer = await ask({ database, now: now(), newId }, { statement, kinds: ['work-email'], consent });
  const open = await database.lookups.filter(({ state }) => state === 'waiting').count();
  return { code: answer.ok ? null : answer.failure.code, people: await database.people.toArray(), open };
}

it('the address of somebody else, typed beside a name, is not asked for under that name', async () => {
  const { code, people, open } = await typedBeside({}, {}, ['address']);
  expect([code, open]).toEqual(['address_taken', 0]);
  expect(people).toMatchObject([{ ...names, edited: [] }]);
});

it.each<[string, Partial<PersonFacts>, Partial<PersonFacts>, FactName[]]>([
  [
    'of the same name',
    {},
    { fullName: 'BRUNO  Beispiel', firstName: 'Bruno', lastName: 'Beispiel' },
    ['address'],
  ],
  ['whose page also shows a middle name', { fullName: 'Bruno B. Beispiel' }, names, ['address']],
  ['of whom no name is known', { fullName: '', firstName: '', lastName: '' }, {}, ['address']],
  ['to whom no name is typed', {}, { fullName: '', firstName: '', lastName: '' }, ['address']],
  ['whose name the page tells anew', {}, {}, []],
])('somebody %s is asked for', async (_, stored, typed, byHand) => {
  const { code, people, open } = await typedBeside(stored, typed, byHand);
  expect([code, people.length, open]).toEqual([null, 1, 1]);
});
