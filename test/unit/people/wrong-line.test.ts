import { expect, it } from 'vitest';
import { planRun } from '../../../lib/enrichment/run-plan.ts';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { countScope } from '../../../lib/export/export-scope.ts';
import { readPeople } from '../../../lib/import/read-people.ts';
import { personTables, savePerson } from '../../../lib/people/save-person.ts';
import { keepTold } from '../../../lib/queue/keep-told.ts';
import { readPreflightData } from '../../../lib/runs/run-preflight-data.ts';
import { panelOf, someone } from '../make-run.ts';
import { emailFound, makeWorld } from '../make-world.ts';

const [ada, bruno, chloe] = [someone(1), someone(2), someone(3)];
const urn = 'urn:harmonic:person:7';
const urnKey = `id:harmonic:${urn}`;
const memberId = 'ACoAAsamplesamplesamplesamplesamplesam';

/** What a pasted list says, line by line. */
const list = (...lines: string[]) => readPeople(lines.join('\n')).people;
const line = ({ address }: PersonFacts) => `${address} ${urn}`;

function open() {
  const world = makeWorld({ answer: () => emailFound });
  const { database } = world;
  const tables = personTables.map((name) => database[name]);
  const save = (facts: PersonFacts | undefined, id: string) =>
    database.transaction('rw', tables, async () => {
      if (!facts) throw new Error('nobody stands there');
      return savePerson(database, { facts, personId: null, byHand: [] }, { now: world.clock.now, id });
    });
  const tell = (personId: string) => keepTold(database, 'harmonic', [{ personId, vendorId: urn }]);
  const holder = async (key: string) => (await database.aliases.get(key))?.personId;
  const preflightOf = async (people: PersonFacts[]) => {
    const selected = people.map((facts) => ({ facts, obstacle: null }));
    const data = await readPreflightData(database, selected, world.clock.now);
    const rest = { kinds: ['work-email'], putBack: new Set<string>(), now: world.clock.now } as const;
    return planRun({ ...data, ...rest }, null).preflight;
  };
  return { world, database, save, tell, holder, preflightOf };
}

/** Ada and Bruno, whom a vendor knows. */
async function openWithBoth() {
  const opened = open();
  await opened.save(ada, 'ada');
  await opened.save(bruno, 'bruno');
  await opened.tell('bruno');
  return opened;
}

it('two who are stored stay two, and the id stays with whom it was known as', async () => {
  const { database, save, holder } = await openWithBoth();
  await save(list(line(ada))[0], 'new');
  expect(await database.people.toCollection().primaryKeys()).toEqual(['ada', 'bruno']);
  expect(await holder(urnKey)).toBe('bruno');
  expect(await database.people.get('ada')).not.toHaveProperty('vendorIds');
  expect(await database.people.get('bruno')).toMatchObject({ ...bruno, vendorIds: { harmonic: urn } });
});

it.each([chloe, { ...chloe, address: `https://www.linkedin.com/in/${memberId}` }])(
  'an address that nobody has does not become a spelling of somebody who has another: $address',
  async (stranger) => {
    const { database, save, holder } = await openWithBoth();
    await save(list(line(stranger))[0], 'new');
    expect(await database.people.get('new')).toMatchObject({ address: stranger.address });
    expect(await database.people.get('new')).not.toHaveProperty('vendorIds');
    expect(await database.people.get('bruno')).toMatchObject({ address: bruno.address });
    expect(await holder(urnKey)).toBe('bruno');
  },
);

it('somebody who is known to a vendor only is whom a line gives an address that nobody has', async () => {
  const { database, save, holder } = open();
  await save(list(urn)[0], 'bruno');
  await save(list(line(bruno))[0], 'new');
  expect(await database.people.toArray()).toMatchObject([{ id: 'bruno', address: bruno.address }]);
  expect(await holder('in:someone-2')).toBe('bruno');
});

it('and is not whoever is stored under that address already', async () => {
  const { database, save, holder } = open();
  await save(ada, 'ada');
  await save(list(urn)[0], 'bruno');
  await save(list(line(ada))[0], 'new');
  expect(await database.people.toCollection().primaryKeys()).toEqual(['ada', 'bruno']);
  expect(await holder(urnKey)).toBe('bruno');
});

it('a line without an address is about whom its id is known as, whatever name stands beside it', async () => {
  const { database, save, holder } = open();
  const named = { ...ada, address: null };
  await save(named, 'ada');
  await save(list(urn)[0], 'bruno');
  await save({ ...named, vendorIds: { harmonic: urn } }, 'new');
  expect(await database.people.toCollection().primaryKeys()).toEqual(['ada', 'bruno']);
  expect(await holder('name:ada|sample|example works')).toBe('ada');
});

it('an id that two claimed stays with the first when a page shows the second again', async () => {
  const { save, tell, holder } = open();
  await save(list(line(ada))[0], 'ada');
  await save(bruno, 'bruno');
  await tell('bruno');
  await save(bruno, 'new');
  expect(await holder(urnKey)).toBe('ada');
});

it('what is shown before paying and what is asked are about the same people, each once', async () => {
  const { world, database, preflightOf } = await openWithBoth();
  await world.ask(['work-email'], bruno);
  await world.queue.landed();
  const people = [...list(line(ada), urn), { ...chloe, vendorIds: { harmonic: urn } }];
  const shown = await preflightOf(people);
  expect(shown.eligible.map(({ personId, facts }) => [personId, facts.address])).toEqual([
    ['ada', ada.address],
    [null, chloe.address],
  ]);
  expect(shown.drops).toMatchObject([{ personId: 'bruno', reason: 'already-found' }]);
  const { start, run } = panelOf(world);
  // As a list says it that nobody looked through, too.
  const runId = await start(people.filter(({ address }) => address !== null));
  await world.queue.landed();
  const asked = world.sent.flatMap(({ items }) => items.map(({ person }) => person.address));
  expect(asked.toSorted()).toEqual([ada, bruno, chloe].map(({ address }) => address));
  expect(await run(runId)).toMatchObject({ people: 2, counts: { found: 2 } });
  const since = await preflightOf(people);
  expect(since.drops.map(({ personId, reason }) => [personId, reason])).toEqual([
    ['ada', 'already-found'],
    ['bruno', 'already-found'],
    [expect.stringMatching(/^id-/), 'already-found'],
  ]);
  expect(await database.people.count()).toBe(3);
});

it('who is asked for by hand is whom the address says', async () => {
  const { world, database } = await openWithBoth();
  await world.ask(['work-email'], bruno);
  await world.queue.landed();
  const answer = await world.ask(['work-email'], { ...ada, vendorIds: { harmonic: urn } });
  await world.queue.landed();
  expect(answer).toEqual({ ok: true, personId: 'ada' });
  expect(world.sent).toHaveLength(2);
  expect(await database.people.count()).toBe(2);
});

it('an export of the selection holds whom the line is about, and nobody else', async () => {
  const { database } = await openWithBoth();
  const [facts] = list(line(ada));
  if (!facts) throw new Error('nobody stands there');
  await database.selection.put({ key: 'in:someone-1', facts, at: 1, obstacle: null });
  expect(await countScope(database, { of: 'selection' })).toBe(1);
});

it('who was deleted comes back as themselves, though a line gave their id away meanwhile', async () => {
  const { world, database, save } = await openWithBoth();
  const { wish } = panelOf(world);
  await wish({ type: 'delete-people', people: { of: 'ids', ids: ['bruno'] }, batch: 'd1' });
  await save(list(line(ada))[0], 'new');
  await wish({ type: 'undo-deletion', batch: 'd1' });
  expect(await database.people.toArray()).toMatchObject([
    { id: 'ada', address: ada.address },
    { id: 'bruno', address: bruno.address },
  ]);
});
