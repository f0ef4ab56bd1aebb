import { expect, it } from 'vitest';
import { pageMessageSchema, wishSchema } from '../../../lib/message-schemas.ts';
import { mergePeople } from '../../../lib/people/merge-people.ts';
import { personTables, savePerson } from '../../../lib/people/save-person.ts';
import { keepTold, type Told } from '../../../lib/queue/keep-told.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';

const ids = (...vendors: [string, string][]) => Object.fromEntries(vendors);

async function open(vendorIds?: Record<string, string>) {
  const { database } = makeWorld({ answer: () => emailFound });
  const tables = personTables.map((name) => database[name]);
  const save = (changes: object, byHand: 'address'[] = [], id = 'p1') =>
    database.transaction('rw', tables, async () =>
      savePerson(database, { facts: { ...ada, ...changes }, personId: id, byHand }, { now: 1, id }),
    );
  await save(vendorIds ? { vendorIds } : {});
  const tell = (...told: Told[]) => keepTold(database, 'harmonic', told);
  return { database, save, tell, person: () => database.people.get('p1') };
}

it('what a vendor tells is kept beside what others told, and forgotten by itself', async () => {
  const { tell, person } = await open(ids(['pronto', 'p-1']));
  await tell({ personId: 'p1', vendorId: 'u-1' }, { personId: 'gone', vendorId: 'u-2' });
  expect(await person()).toMatchObject({ vendorIds: { pronto: 'p-1', harmonic: 'u-1' } });
  await tell({ personId: 'p1', vendorId: null });
  expect(await person()).toMatchObject({ vendorIds: { pronto: 'p-1' } });
});

it('what a vendor tells is a spelling of the person, unless it is somebody else’s', async () => {
  const { database, save, tell } = await open();
  await tell({ personId: 'p1', vendorId: 'u-1' });
  await save({ address: 'https://www.linkedin.com/in/other' }, [], 'p2');
  await tell({ personId: 'p2', vendorId: 'u-1' });
  expect(await database.aliases.get('id:harmonic:u-1')).toEqual({ key: 'id:harmonic:u-1', personId: 'p1' });
  await tell({ personId: 'p1', vendorId: null });
  expect(await database.aliases.where({ personId: 'p1' }).primaryKeys()).toContain('id:harmonic:u-1');
});

it('a list that names nothing but a vendor’s id is about whom it belongs to', async () => {
  const { database, save, person } = await open(ids(['harmonic', 'u-1']));
  const nobody = { address: null, fullName: '', firstName: '', lastName: '', company: null };
  await save({ ...nobody, vendorIds: { harmonic: 'u-1' } }, [], 'p2');
  expect(await database.people.count()).toBe(1);
  expect(await person()).toMatchObject({ fullName: ada.fullName, address: ada.address });
});

const ladyAda = { fullName: 'Ada King', firstName: 'Ada', lastName: 'King' };

it('what a vendor calls somebody is kept where no name is known, and nowhere else', async () => {
  const { database, tell, person } = await open();
  await tell({ personId: 'p1', vendorName: ladyAda });
  expect(await person()).toMatchObject({ fullName: ada.fullName });
  await database.people.update('p1', { fullName: '', firstName: '', lastName: '' });
  await tell({ personId: 'p1', vendorId: 'u-1', vendorName: ladyAda });
  expect(await person()).toMatchObject({ ...ladyAda, vendorIds: { harmonic: 'u-1' } });
});

it.each(['', 'u'.repeat(201)])('an id that cannot be one is not kept: %j', async (vendorId) => {
  const { tell, person } = await open(ids(['harmonic', 'u-1']));
  await tell({ personId: 'p1', vendorId });
  expect(await person()).toMatchObject({ vendorIds: { harmonic: 'u-1' } });
});

it('nobody who is known to no vendor has the field', async () => {
  const { tell, person } = await open();
  await tell({ personId: 'p1', vendorId: 'u-1' });
  await tell({ personId: 'p1', vendorId: null });
  expect(await person()).not.toHaveProperty('vendorIds');
});

it('a page that shows the person again leaves them; another address by hand does not', async () => {
  const { save, person } = await open(ids(['harmonic', 'u-1']));
  await save({ headline: 'Something new', address: 'https://www.linkedin.com/in/ada-renamed' });
  expect(await person()).toMatchObject({ headline: 'Something new', vendorIds: { harmonic: 'u-1' } });
  await save({ address: 'https://www.linkedin.com/in/somebody-else' }, ['address']);
  expect(await person()).not.toHaveProperty('vendorIds');
});

it('of two who turn out to be one, the kept one’s ids win and the other’s stay', async () => {
  const { database, save, person } = await open(ids(['harmonic', 'u-1']));
  const address = 'https://www.linkedin.com/in/other';
  await save({ address, vendorIds: ids(['harmonic', 'u-2'], ['pronto', 'p-2']) }, [], 'p2');
  const [kept, other] = await database.people.bulkGet(['p1', 'p2']);
  if (!kept || !other) throw new Error('two were meant');
  await mergePeople(database, { kept, other }, 2);
  await database.people.put(kept);
  expect(await person()).toMatchObject({ vendorIds: { harmonic: 'u-1', pronto: 'p-2' } });
});

it('the panel may name them, and a page never', () => {
  const person = { ...ada, vendorIds: { harmonic: 'u-1' } };
  const wish = wishSchema.parse({ type: 'select-people', people: [person], selected: true });
  expect(wish).toMatchObject({ people: [{ vendorIds: { harmonic: 'u-1' } }] });
  const found = pageMessageSchema.parse({ type: 'find', person });
  const selected = pageMessageSchema.parse({ type: 'select', people: [person], selected: true });
  expect(JSON.stringify([found, selected])).not.toContain('u-1');
  expect(JSON.stringify([found, selected])).toContain('ada-sample');
});
