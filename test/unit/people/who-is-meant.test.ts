import { expect, it } from 'vitest';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { whoIsMeant } from '../../../lib/people/who-is-meant.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';
import { bruno } from '../privacy/erase-steps.ts';

const vendorIds = { harmonic: 'urn:harmonic:person:7' };

async function open() {
  const world = makeWorld({ answer: () => emailFound });
  const stored = async (facts: Partial<PersonFacts>) => {
    const asked = await world.ask(['work-email'], facts);
    return asked.ok ? asked.personId : '';
  };
  const ids = { ada: await stored({}), bruno: await stored({ ...bruno, vendorIds }) };
  const meant = async (facts: PersonFacts, personId: string | null) => {
    const { people, named } = await whoIsMeant(world.database, { facts, personId });
    return { people: people.map(({ id }) => id), named };
  };
  return { ids, meant };
}

it('whoever is known to be meant is named, also by words that are new', async () => {
  const { ids, meant } = await open();
  const renamed = { ...ada, address: 'https://www.linkedin.com/in/ada-renamed' };
  expect(await meant(renamed, ids.ada)).toEqual({ people: [ids.ada], named: [ids.ada] });
  expect(await meant(renamed, null)).toEqual({ people: [], named: [] });
});

it('whoever is left aside is named too, and each once', async () => {
  const { ids, meant } = await open();
  const both = { ...ada, vendorIds };
  expect(await meant(both, null)).toEqual({ people: [ids.ada], named: [ids.ada, ids.bruno] });
  expect(await meant(both, ids.ada)).toEqual({ people: [ids.ada], named: [ids.ada, ids.bruno] });
});
