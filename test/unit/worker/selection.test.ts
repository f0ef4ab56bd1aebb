import { expect, it } from 'vitest';
import { changeSelection } from '../../../lib/worker/selection.ts';
import { ada, emailFound, makeWorld } from '../make-world.ts';

const memberId = 'ACoAAadaxQzLmRtVbNkPwHdSgJfCyU';
const named = (slug: string) => ({
  ...ada,
  memberId: null,
  address: `https://www.linkedin.com/in/${slug}`,
});

it('keeps somebody who stands in several rows once, and takes the room of one', async () => {
  const { database } = makeWorld({ answer: () => emailFound });
  const crowd = Array.from({ length: 998 }, (_, n) => named(`person-${n}`));
  const select = (people: (typeof ada)[]) => changeSelection(database, { people, selected: true, now: 1 });
  expect(await select(crowd)).toBe(true);
  const byId = { ...named(memberId), memberId };
  const rows = [named('bo'), { ...named('bo'), memberId }, byId, named('cy')];
  expect(await select(rows)).toBe(true);
  expect(await database.selection.count()).toBe(1000);
  const keys = await database.selection.toCollection().primaryKeys();
  expect(keys.filter((key) => !key.startsWith('in:person-'))).toEqual(['in:bo', 'in:cy']);
});
