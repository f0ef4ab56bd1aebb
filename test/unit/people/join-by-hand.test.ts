import { expect, it } from 'vitest';
import { panelOf } from '../make-run.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';
import { bruno } from '../privacy/erase-steps.ts';

async function bothStored() {
  const world = makeWorld({ answer: () => emailFound });
  const asked = await world.ask(['work-email']);
  await world.ask(['work-email'], bruno);
  await world.queue.landed();
  const personId = asked.ok ? asked.personId : '';
  const save = (changes: { join?: true } = {}) => {
    const person = { ...ada, address: bruno.address };
    return panelOf(world).wish({ type: 'edit-person', personId, person, edited: ['address'], ...changes });
  };
  const names = async () =>
    (await world.database.people.toArray()).map(({ fullName }) => fullName).toSorted();
  return { personId, save, names };
}

it('an address typed by hand that is somebody else’s makes no one of two people', async () => {
  const { save, names } = await bothStored();
  expect(await save()).toMatchObject({ ok: false, failure: { code: 'address_taken', cost: 'not-charged' } });
  expect(await names()).toEqual(['Ada Sample', 'Bruno']);
});

it('two people are made one by hand when the user says that they are', async () => {
  const { personId, save, names } = await bothStored();
  expect(await save({ join: true })).toEqual({ ok: true, personId });
  expect(await names()).toEqual(['Ada Sample']);
});
