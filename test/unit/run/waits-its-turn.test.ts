import { expect, it } from 'vitest';
import { openDatabase } from '../../../lib/database.ts';
import { waitsItsTurn } from '../../../lib/runs/waits-its-turn.ts';
import { run, type SeededRun } from '../../e2e/panel/run-seed.ts';

const earlier: SeededRun = { id: 'a', state: 'running', states: { asking: 2 }, changes: { createdAt: 1 } };
const later: SeededRun = { id: 'b', state: 'running', states: { waiting: 3 }, changes: { createdAt: 2 } };
let databases = 0;

it.each<[string, Partial<SeededRun>, Partial<SeededRun>, boolean]>([
  ['waits behind one that goes', {}, {}, true],
  ['does not wait behind one that stands', { state: 'paused' }, {}, false],
  [
    'does not wait behind one at another vendor',
    { changes: { createdAt: 1, providers: ['harmonic'] } },
    {},
    false,
  ],
  ['does not wait once somebody of it is asked', {}, { states: { waiting: 2, asking: 1 } }, false],
  ['does not wait while it is paused', {}, { state: 'paused' }, false],
  ['does not wait before all others', { changes: { createdAt: 3 } }, {}, false],
])('a run %s', async (_, first, second, waits) => {
  const database = openDatabase(`turns-${(databases += 1)}`);
  const own = run({ ...later, ...second });
  await database.runs.bulkPut([run({ ...earlier, ...first }), own]);
  expect(await waitsItsTurn(database, own)).toBe(waits);
});
