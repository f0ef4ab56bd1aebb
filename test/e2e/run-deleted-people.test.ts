import { afterAll, beforeAll, expect, test } from 'vitest';
import { readyRows, seedTime } from './panel/panel-seed.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';
import { runRows } from './panel/run-seed.ts';
import { openRun } from './panel/run-steps.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  await trial.seed(readyRows());
});
afterAll(() => trial?.close());

const note = 'Who was deleted since is not listed.';
const finished = (id: string, createdAt: number) =>
  runRows({ id, state: 'finished', states: { found: 2 }, changes: { createdAt } });

test('a run whose people were deleted since says why its list is shorter than its receipt', async () => {
  await trial.seed({ runs: finished('gone', seedTime).runs });
  const { panel, complaints } = await openRun(trial, 0);
  await panel.getByText(note).waitFor();
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a run whose people are all there does not', async () => {
  await trial.seed(finished('whole', seedTime + 1));
  const { panel } = await openRun(trial, 0);
  await panel.getByRole('button', { name: /^Person 2 of whole/ }).waitFor();
  expect(await panel.getByText(note).count()).toBe(0);
  await panel.close();
});
