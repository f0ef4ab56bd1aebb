import { describe, expect, it } from 'vitest';
import { wholeHistory } from '../../../lib/history/history-query.ts';
import { facetNames } from '../../../lib/history/facet-blocks.ts';
import { readHistory } from './read-history.ts';
import { emailFound, makeWorld } from '../make-world.ts';
import { panelOf } from '../make-run.ts';
import { expectTrueHistory } from './expect-true-history.ts';

async function threePeople() {
  const world = makeWorld({ answer: () => emailFound });
  for (const name of ['one', 'two', 'three'])
    await world.ask(['work-email'], { address: `https://www.linkedin.com/in/${name}`, headline: name });
  const rows = await readHistory(world.database, wholeHistory, 10);
  return { ...world, panel: panelOf(world), ids: rows.map(({ personId }) => personId) };
}

describe('tags', () => {
  it('are given to all who fit a query but some, and say so in their timelines', async () => {
    const { panel, database, ids } = await threePeople();
    const [kept = ''] = ids;
    const people = { of: 'query', query: wholeHistory, except: [kept] } as const;
    expect(await panel.wish({ type: 'tag-people', people, add: ['Fair'], remove: [], batch: 'b1' })).toEqual({
      ok: true,
    });
    const tagged = await readHistory(database, { ...wholeHistory, tags: ['Fair'] }, 10);
    expect(tagged.map(({ personId }) => personId)).toEqual(ids.slice(1));
    expect(await readHistory(database, { ...wholeHistory, search: 'fai' }, 10)).toHaveLength(2);
    expect(await database.personEvents.toArray()).toMatchObject([
      { type: 'tagged', added: ['Fair'] },
      { type: 'tagged', added: ['Fair'] },
    ]);
    await expectTrueHistory(database);
  });

  it('are given once, and taken away', async () => {
    const { panel, database, ids } = await threePeople();
    const people = { of: 'ids', ids } as const;
    await panel.wish({ type: 'tag-people', people, add: ['A', 'B'], remove: [], batch: 'b1' });
    await panel.wish({ type: 'tag-people', people, add: ['B'], remove: ['A'], batch: 'b2' });
    expect((await database.people.toArray()).map(({ tags }) => tags)).toEqual([['B'], ['B'], ['B']]);
    expect(await facetNames(database, 'tag')).toEqual(['B']);
    await expectTrueHistory(database);
  });
});
