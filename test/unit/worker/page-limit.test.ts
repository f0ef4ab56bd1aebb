import { expect, test } from 'vitest';
import { person } from '../../e2e/panel/panel-seed.ts';
import { receive } from '../../../lib/worker/receive.ts';
import { changeSelection } from '../../../lib/worker/selection.ts';
import { makeWorker } from '../make-worker.ts';

const page = { id: 'ours', origin: 'https://www.linkedin.com', tab: { id: 1 } };

test('the twenty-first person a minute is refused, and the panel can see since when', async () => {
  const { effects, database } = await makeWorker();
  const find = (n: number) => receive(effects, { type: 'find', person: person(`person-${n}`) }, page);
  for (let n = 0; n < 20; n += 1) expect(await find(n)).toMatchObject({ ok: true });
  expect(await database.counters.get('page-limit-at')).toBeUndefined();
  expect(await find(20)).toEqual({ ok: false, code: 'too-many' });
  expect(await database.counters.get('page-limit-at')).toMatchObject({ value: effects.now() });
});

test('people selected together keep their order', async () => {
  const { database } = await makeWorker();
  const people = ['zoe', 'adam', 'mia'].map((id) => person(id));
  await changeSelection(database, { people, selected: true, now: 5 });
  await changeSelection(database, { people: [person('bea')], selected: true, now: 6 });
  const selected = await database.selection.orderBy('at').toArray();
  expect(selected.map(({ facts }) => facts.address?.split('/').at(-1))).toEqual([
    'zoe',
    'adam',
    'mia',
    'bea',
  ]);
});
