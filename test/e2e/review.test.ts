import { afterAll, beforeAll, expect, test } from 'vitest';
import { readyRows } from './panel/panel-seed.ts';
import { type PanelTrial, startTrial } from './panel/panel-trial.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  await trial.seed(readyRows());
});
afterAll(() => trial?.close());

test('a review says what can be done about those it leaves out, and leaves nobody out of nothing', async () => {
  const { panel } = await trial.open();
  await panel.getByRole('button', { name: 'Paste a list of people' }).click();
  await panel.getByRole('textbox').fill('https://www.linkedin.com/in/ada-sample');
  await panel.getByRole('button', { name: 'Read the list' }).click();
  await panel.getByRole('button', { name: 'Review', exact: true }).click();
  await panel.getByRole('button', { name: 'First or last name is missing: 1' }).waitFor();
  await panel.getByText(/^Give both in the list/).waitFor();
  await panel.getByText('Work email', { exact: true }).click();
  await panel.getByRole('button', { name: 'Tick what to find' }).waitFor();
  expect(await panel.getByText(/left out:/).count()).toBe(0);
  await panel.close();
});
