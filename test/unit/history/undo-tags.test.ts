import { describe, expect, it } from 'vitest';
import { wholeHistory } from '../../../lib/history/history-query.ts';
import { refreshHistory } from '../../../lib/history/refresh-history.ts';
import { wishSchema } from '../../../lib/message-schemas.ts';
import type { PersonEvent } from '../../../lib/enrichment/person-event.ts';
import { mergePeople } from '../../../lib/people/merge-people.ts';
import { emailFound, makeWorld } from '../make-world.ts';
import { panelOf } from '../make-run.ts';
import { expectTrueHistory } from './expect-true-history.ts';
import { makePerson } from './make-people.ts';

interface Tagging {
  add?: string[];
  remove?: string[];
  batch?: string;
  ids?: readonly string[];
}

/** People with these tags, by their ids, and what the panel wishes for them. */
async function tagged(tagsOf: Record<string, string[]>) {
  const world = makeWorld({ answer: () => emailFound });
  const { database } = world;
  const everybody = Object.keys(tagsOf);
  await database.people.bulkAdd(everybody.map((id) => makePerson(id, { tags: tagsOf[id] ?? [] })));
  await database.transaction('rw', database.tables, async () => refreshHistory(database, everybody));
  const { wish } = panelOf(world);
  const give = ({ add = [], remove = [], batch = 'b1', ids = everybody }: Tagging) =>
    wish({ type: 'tag-people', people: { of: 'ids', ids }, add, remove, batch });
  const undo = (batch = 'b1') => wish({ type: 'undo-tags', batch });
  const tags = async () =>
    Object.fromEntries((await database.people.toArray()).map((person) => [person.id, person.tags]));
  return { database, wish, give, undo, tags };
}

const told = (event: PersonEvent) => (event.type === 'tagged' ? [event.added, event.removed] : []);

describe('Undo of tags', () => {
  it('takes away what was given to each, and gives back what was taken', async () => {
    const { database, give, undo, tags } = await tagged({ ada: ['Old'], bruno: ['Fair'], chloe: [] });
    await give({ add: ['Fair'], remove: ['Old'] });
    expect(await tags()).toEqual({ ada: ['Fair'], bruno: ['Fair'], chloe: ['Fair'] });
    expect(await undo()).toEqual({ ok: true });
    expect(await tags()).toEqual({ ada: ['Old'], bruno: ['Fair'], chloe: [] });
    await expectTrueHistory(database);
  });

  it('is told in the timeline, after what it takes back', async () => {
    const { database, give, undo } = await tagged({ ada: ['Old'] });
    await give({ add: ['Fair'], remove: ['Old'] });
    await undo();
    const events = await database.personEvents.toArray();
    expect(events.map(told)).toEqual([
      [['Fair'], ['Old']],
      [['Old'], ['Fair']],
    ]);
  });

  it('does nothing the second time, nor for a batch that nobody knows', async () => {
    const { database, give, undo, tags } = await tagged({ ada: [] });
    await give({ add: ['Fair'] });
    await undo();
    await give({ add: ['Fair'], batch: 'b2' });
    const before = await database.personEvents.toArray();
    expect([await undo(), await undo('unknown')]).toEqual([{ ok: true }, { ok: true }]);
    expect(await tags()).toEqual({ ada: ['Fair'] });
    expect(await database.personEvents.toArray()).toEqual(before);
  });

  it('leaves what was given and taken in between', async () => {
    const { give, undo, tags, database } = await tagged({ ada: ['Old'], bruno: [] });
    await give({ add: ['Fair'], remove: ['Old'] });
    await give({ add: ['Later', 'Old'], batch: 'b2' });
    await give({ remove: ['Fair'], batch: 'b3', ids: ['bruno'] });
    const events = await database.personEvents.count();
    await undo();
    expect(await tags()).toEqual({ ada: ['Later', 'Old'], bruno: ['Later', 'Old'] });
    // Of Bruno nothing is left to be taken back: his timeline tells of nothing.
    expect(await database.personEvents.count()).toBe(events + 1);
  });

  it('takes back all of a deed that was wished for twice, as after a failure', async () => {
    const { give, undo, tags } = await tagged({ ada: ['Old'], bruno: [] });
    await give({ add: ['Fair'], ids: ['ada'] });
    await give({ add: ['Berlin', 'Old'], remove: ['Fair', 'Old'] });
    await undo();
    expect(await tags()).toEqual({ ada: ['Old'], bruno: [] });
  });

  it('goes on where the worker died, and does nothing twice', async () => {
    const ids = Array.from({ length: 600 }, (_, n) => `p${n}`);
    const { database, give, undo, tags } = await tagged(Object.fromEntries(ids.map((id) => [id, ['Old']])));
    await give({ add: ['Fair'], remove: ['Old'] });
    let left = 550;
    const die = () => {
      if ((left -= 1) < 0) throw new Error('dead');
    };
    database.personEvents.hook('creating', die);
    await expect(undo()).rejects.toThrow('dead');
    database.personEvents.hook('creating').unsubscribe(die);
    expect(new Set(Object.values(await tags()).flat())).toEqual(new Set(['Old', 'Fair']));
    await expectTrueHistory(database);
    await undo();
    expect(new Set(Object.values(await tags()).flat())).toEqual(new Set(['Old']));
    expect(await database.personEvents.count()).toBe(2 * ids.length);
    await expectTrueHistory(database);
  });

  it('passes over who was deleted or erased meanwhile', async () => {
    const { database, wish, give, undo, tags } = await tagged({ ada: [], bruno: [], chloe: [] });
    await give({ add: ['Fair'] });
    await wish({ type: 'delete-people', people: { of: 'ids', ids: ['ada'] }, batch: 'd1' });
    await wish({ type: 'erase-person', personId: 'bruno', person: makePerson('bruno') });
    expect(await undo()).toEqual({ ok: true });
    expect(await tags()).toEqual({ chloe: [] });
    await expectTrueHistory(database);
  });

  it('follows those who became one meanwhile', async () => {
    const { database, give, undo, tags } = await tagged({ ada: ['Old'], bruno: [] });
    await give({ add: ['Fair'], remove: ['Old'] });
    await database.transaction('rw', database.tables, async () => {
      const [kept, other] = await database.people.bulkGet(['ada', 'bruno']);
      if (!kept || !other) throw new Error('nobody');
      await mergePeople(database, { kept, other }, 1);
      await database.people.put(kept);
      await refreshHistory(database, ['ada', 'bruno']);
    });
    await undo();
    expect(await tags()).toEqual({ ada: ['Old'] });
    await expectTrueHistory(database);
  });

  it('reaches all who fit a query', async () => {
    const { wish, undo, tags } = await tagged({ ada: [], bruno: [] });
    const people = { of: 'query', query: wholeHistory, except: ['bruno'] } as const;
    await wish({ type: 'tag-people', people, add: ['Fair'], remove: [], batch: 'b1' });
    expect(await tags()).toEqual({ ada: ['Fair'], bruno: [] });
    await undo();
    expect(await tags()).toEqual({ ada: [], bruno: [] });
  });
});

describe('the wishes', () => {
  const people = { of: 'ids', ids: ['p1'] };
  it.each([
    { type: 'tag-people', people, add: ['x'], remove: [] },
    { type: 'tag-people', people, add: ['x'], remove: [], batch: '' },
    { type: 'tag-people', people, add: ['x'], remove: [], batch: 7 },
    { type: 'undo-tags' },
    { type: 'undo-tags', batch: '' },
    { type: 'undo-tags', batch: 'b'.repeat(101) },
  ])('refuse $type with batch $batch', (wish) => {
    expect(wishSchema.safeParse(wish).success).toBe(false);
  });
});
