import { expect, it } from 'vitest';
import { monthsLater } from '../../../lib/clock.ts';
import { countDue } from '../../../lib/privacy/count-due.ts';
import { deleteExpired } from '../../../lib/worker/delete-expired.ts';
import { someone } from '../make-run.ts';
import { emailFound, makeWorld } from '../make-world.ts';
import { panelOf } from '../make-run.ts';

it.each([
  ['nobody is kept for a time', { keepMonths: null, keepMonthsByTag: {} }, 0],
  ['all are young enough', { keepMonths: 4, keepMonthsByTag: {} }, 0],
  ['all are too old', { keepMonths: 3, keepMonthsByTag: {} }, 3],
  ['one is of a tag that is kept for longer', { keepMonths: 1, keepMonthsByTag: { customer: 12 } }, 2],
  ['one is of a tag that is kept for less', { keepMonths: null, keepMonthsByTag: { Customer: 2 } }, 1],
])('as many as the daily deletion takes are due when %s', async (_, terms, expected) => {
  const world = makeWorld({ answer: () => emailFound });
  const { database, effects, clock } = world;
  const ids: string[] = [];
  for (const n of [1, 2, 3]) {
    const asked = await world.ask(['work-email'], someone(n));
    if (asked.ok) ids.push(asked.personId);
  }
  await world.queue.landed();
  const { wish } = panelOf(world);
  const people = { of: 'ids', ids: ids.slice(0, 1) } as const;
  await wish({ type: 'tag-people', people, add: ['Customer'], remove: [], batch: 'b' });
  await wish({ type: 'save-privacy-settings', settings: terms });
  clock.now = monthsLater(clock.now, 3) + 1000;
  expect(await countDue(database, terms, clock.now)).toBe(expected);
  await deleteExpired({ database, now: effects.now, newId: effects.newId, changed: () => undefined });
  expect(await database.people.count()).toBe(3 - expected);
});
