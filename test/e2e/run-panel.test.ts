import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './harness/until.ts';
import { readyRows, type Seed, seedTime } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial, tabStops } from './panel/panel-trial.ts';
import { run, runRows } from './panel/run-seed.ts';
import { numberedFacts, openRun, openRuns, receiptFigure, selectPeople } from './panel/run-steps.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  await trial.seed(readyRows());
});
afterAll(() => trial?.close());

test('runs of the past: their states, why one stopped, and the receipt with its file', async () => {
  const seeded = [
    runRows({ id: 'a', state: 'stopped', stopReason: 'wrong_key', states: { found: 4, waiting: 6 } }),
    runRows({
      id: 'b',
      state: 'finished',
      states: { found: 60, 'not-found': 3, failed: 2, interrupted: 1 },
      drops: { 'already-found': 2, 'recently-asked': 1 },
      changes: { createdAt: seedTime - 9e7 },
    }),
  ];
  const rows: Seed = {};
  for (const one of seeded)
    for (const [table, all] of Object.entries(one)) rows[table] = [...(rows[table] ?? []), ...all];
  await trial.seed(rows);
  const { panel, complaints } = await openRun(trial, 0);
  await panel.getByText('The vendor refused the key.').waitFor();
  await panel.getByRole('button', { name: 'Resume' }).waitFor();
  expect(await panel.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('4 of 10 done');
  await panel.getByRole('button', { name: 'All runs' }).click();
  await panel.getByRole('button', { name: /Finished/ }).click();
  await receiptFigure(panel, "by the vendor's own word").waitFor();
  const said = ['Asked', 'Found', 'Outcome unknown', 'From what was known, free', 'Left out', 'Spent'];
  const seen = await Promise.all(said.map((name) => receiptFigure(panel, name).innerText()));
  expect(seen).toEqual(['66', '60', '1', '2', '1', '180 credits']);
  await panel.getByRole('button', { name: 'Export as CSV' }).click();
  const downloading = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'For a spreadsheet' }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  expect(file.startsWith('\uFEFFoutcome,full_name')).toBe(true);
  expect(file.trimEnd().split('\r\n')).toHaveLength(1 + 66 + 3);
  await panel.getByRole('radio', { name: 'Found 60' }).click();
  const people = panel.getByRole('list', { name: 'People' }).getByRole('listitem');
  await until('fifty are shown', async () => (await people.count()) === 50);
  await panel.getByRole('button', { name: 'Show more' }).click();
  await until('all sixty are shown', async () => (await people.count()) === 60);
  await people.first().getByRole('button').click();
  await panel.getByRole('region', { name: 'Work email' }).waitFor();
  expect(complaints).toEqual([]);
  await panel.close();
});

test('what can be pressed stays where it first is while the rest of a run is read', async () => {
  const { panel } = await openRuns(trial);
  const pressed = ['Export people', 'Try again', 'Ask again', 'Export as CSV', 'All 66', 'Person 1 of b'];
  const places = await panel.evaluateHandle((names) => {
    const tops = new Map(names.map((name) => [name, new Set<number>()]));
    const look = () => {
      for (const one of document.querySelectorAll('button'))
        for (const [name, seen] of tops)
          if (one.textContent.startsWith(name)) seen.add(one.getBoundingClientRect().top);
      requestAnimationFrame(look);
    };
    look();
    return tops;
  }, pressed);
  await panel.getByRole('button', { name: /Finished/ }).click();
  await panel.getByRole('button', { name: 'Ask again…' }).waitFor();
  await receiptFigure(panel, "by the vendor's own word").waitFor();
  await panel.getByRole('button', { name: /^Person 1 of b/ }).waitFor();
  const counts = await places.evaluate(async (tops) => {
    // What has just come is looked at in the next frame, before this.
    await new Promise((drawn) => requestAnimationFrame(drawn));
    return [...tops].map(([name, { size }]) => [name, size]);
  });
  expect(counts).toEqual(pressed.map((name) => [name, 1]));
  await panel.close();
});

test('in a narrow panel, light and dark, nothing is wider than the window', async () => {
  const { panel } = await openRun(trial, 1);
  await panel.setViewportSize({ width: 320, height: 700 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    expect(await overflow(panel)).toBe(0);
  }
  await panel.close();
});

test('the keyboard goes through a run in the order in which it is read', async () => {
  const { panel } = await openRun(trial, 0);
  await panel.getByRole('button', { name: /^Person 1 of a/ }).waitFor();
  await panel.getByRole('tab', { name: 'Runs' }).focus();
  const stops = await tabStops(panel, 8);
  expect(stops.map((name) => name.replace(/(?<=Person).*/, ''))).toEqual([
    ...['All runs', 'Resume', 'Cancel the run', 'Export people…', 'Open settings', 'Receipt so far'],
    ...['All 10', 'Person'],
  ]);
  await panel.close();
});

test('the keyboard is at the title of what another view opened', async () => {
  const { panel } = await trial.open();
  await panel.getByRole('button', { name: 'Paste a list of people' }).click();
  await panel.getByRole('textbox').fill('https://www.linkedin.com/in/ada-sample');
  await panel.getByRole('button', { name: 'Read the list' }).press('Enter');
  await panel.getByRole('button', { name: 'Review', exact: true }).press('Enter');
  const title = panel.getByRole('heading', { name: 'Review before the run' });
  await until('the title has the focus', () => title.evaluate((one) => one === document.activeElement));
  expect(await panel.locator(':focus').count()).toBe(1);
  await panel.close();
});

test('a pasted list is still there after its review and another view', async () => {
  const { panel } = await trial.open();
  await panel.getByRole('button', { name: 'Paste a list of people' }).click();
  await panel.getByRole('textbox').fill('https://www.linkedin.com/in/ada-sample\nnobody');
  await panel.getByRole('button', { name: 'Read the list' }).click();
  await panel.getByRole('button', { name: 'Review', exact: true }).click();
  await panel.getByRole('heading', { name: 'Review before the run' }).waitFor();
  await panel.getByRole('tab', { name: 'Person' }).click();
  await panel.getByRole('tabpanel').getByText('1 person understood').waitFor();
  expect(await panel.getByRole('textbox').inputValue()).toContain('ada-sample\nnobody');
  await panel.close();
});

test('Review on a page leads here, and a limit that a page ran into is said', async () => {
  // However long it takes until the panel is open, it was a moment ago.
  const at = Date.now() + 60_000;
  await trial.seed({
    panelRequests: [{ id: 'newest', wish: { type: 'review' }, at }],
    counters: [{ name: 'page-limit-at', value: at }],
  });
  const { panel } = await trial.open();
  await panel.getByRole('heading', { name: 'Review before the run' }).waitFor();
  await panel.getByText('Nobody selected').waitFor();
  await panel.getByRole('tab', { name: 'Person' }).click();
  const limit = panel.getByRole('alert').getByText('Too many lookups were started from pages in one minute.');
  await limit.waitFor();
  expect(await limit.count()).toBe(1);
  await trial.seed({ panelRequests: [{ id: 'newest', wish: { type: 'review' }, at: 0 }] });
  await panel.close();
});

test('a run that stopped at its cap asks for a higher one before it goes on', async () => {
  const [id, createdAt] = ['capped', seedTime];
  const states = { found: 3, waiting: 3 };
  const stopped = { id, state: 'stopped', stopReason: 'run_cap', states } as const;
  await trial.seed(runRows({ ...stopped, changes: { createdAt }, money: { cap: 9 } }));
  const { panel, complaints } = await openRun(trial, 0);
  await panel.getByText('The cap of this run is reached.').waitFor();
  await panel.getByRole('button', { name: 'Resume' }).click();
  const asks = panel.getByRole('alertdialog', { name: 'Raise the cap of this run?' });
  await asks.getByText('from 9 credits to 18 credits').waitFor();
  await asks.getByRole('button', { name: 'Cancel' }).click();
  const runIs = async (expected: object) => {
    const { runs = [] } = await trial.harness.readDatabase();
    expect(runs).toContainEqual(expect.objectContaining({ id, ...expected }));
  };
  const cap = (most: number) => ({ money: { pronto: expect.objectContaining({ cap: most }) } });
  await runIs({ state: 'stopped', ...cap(9) });
  await panel.getByRole('button', { name: 'Resume' }).click();
  await asks.getByRole('button', { name: 'Resume, up to 18 credits' }).click();
  // It goes on as far as it can here: what was seeded has no key.
  await panel.getByText('There is no key for this vendor.').waitFor();
  await runIs({ stopReason: 'no_key', ...cap(18) });
  expect(complaints).toEqual([]);
  await panel.close();
});

test('without a key a review has nothing to press', async () => {
  const { panel } = await openRuns(trial);
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'remove-key', provider: 'pronto' }));
  await selectPeople(panel, numberedFacts(0, 2));
  await panel.getByRole('button', { name: 'Review selection' }).click();
  await panel.getByText('2 people will be asked').waitFor();
  await panel.getByText('No key yet').waitFor();
  expect(await panel.getByRole('button', { name: 'Find for at most 6 credits' }).isDisabled()).toBe(true);
  await panel.close();
});

test('a press that began on Pause does not resume a run that stopped meanwhile', async () => {
  const [id, createdAt] = ['goes', seedTime + 1];
  await trial.seed({ runs: [run({ id, state: 'running', states: { asking: 6 }, changes: { createdAt } })] });
  const { panel } = await openRun(trial, 0);
  await panel.getByRole('button', { name: 'Pause' }).hover();
  await panel.mouse.down();
  await panel.evaluate((runId) => chrome.runtime.sendMessage({ type: 'pause-run', runId }), id);
  await panel.getByRole('button', { name: 'Resume' }).waitFor();
  await panel.mouse.up();
  // The worker answers in turn: what the press asked for was done before.
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'wake' }));
  const { runs = [] } = await trial.harness.readDatabase();
  expect(runs).toContainEqual(expect.objectContaining({ id, state: 'paused' }));
  await panel.getByRole('button', { name: 'Resume' }).click();
  await panel.getByRole('button', { name: 'Pause' }).waitFor();
  await panel.close();
});
