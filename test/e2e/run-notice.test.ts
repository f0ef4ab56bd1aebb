import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBench, type Bench } from '../bench/open-bench.ts';
import { numberedPerson } from '../sandbox/people.ts';
import { readNoticeId } from '../../lib/worker/notice-id.ts';
import { until } from './harness/until.ts';
import { factsOf } from './harness/world.ts';

const built = resolve(import.meta.dirname, '../../.output/chrome-mv3');
let extension: string;
let bench: Bench;

/** The shipped build as if the user had allowed notifications: nobody can press the browser's question headless. */
async function withPermission(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reachable-notices-'));
  await cp(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push(...manifest.optional_permissions);
  delete manifest.optional_permissions;
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

beforeAll(async () => {
  extension = await withPermission();
  bench = await openBench({ extension });
});

afterAll(async () => {
  await bench.close();
  await rm(extension, { recursive: true });
});

let runId: string;

it('the end of a run is told where the user allows it', async () => {
  const people = [1, 2, 3].map((number) => factsOf(numberedPerson(number)));
  const answer = await bench.wish({
    ...{ type: 'start-run', people, dropped: [], putBack: [], kinds: ['work-email'] },
    ...{ shownPrice: { pronto: 9 }, caps: {} },
  });
  if (!answer.ok || answer.runId === undefined) throw new Error('the run did not start');
  const shown = () => bench.harness.worker().evaluate(() => chrome.notifications.getAll());
  await until('the notification is there', async () => Object.keys(await shown()).length > 0);
  runId = answer.runId;
  expect(Object.keys(await shown()).map((id) => readNoticeId(id).runId)).toEqual([runId]);
});

it('and whoever presses it sees the run, in the window in which it was told', async () => {
  const panel = await bench.harness.openPanelPage();
  await panel.getByRole('tab', { name: 'History' }).click();
  // Nobody can press it headless, nor open the panel without a press: the event is sent to the worker.
  await bench.harness.worker().evaluate(async () => {
    const clicked = chrome.notifications.onClicked as unknown as { dispatch: (id: string) => void };
    for (const id of Object.keys(await chrome.notifications.getAll())) clicked.dispatch(id);
  });
  await panel.getByRole('heading', { name: /^Run of/ }).waitFor();
  const shown = () => bench.harness.worker().evaluate(() => chrome.notifications.getAll());
  await until('the notification is gone', async () => Object.keys(await shown()).length === 0);
  const { panelRequests } = await bench.harness.readDatabase();
  expect(panelRequests).toMatchObject([{ wish: { type: 'run', runId } }]);
  await panel.close();
});

it('and the setting shows that it is on', async () => {
  const panel = await bench.harness.openPanelPage();
  await panel.getByRole('tab', { name: 'Settings' }).click();
  const tick = panel.getByRole('checkbox', { name: /^Tell me when a run has ended/ });
  await until('it is ticked', () => tick.isChecked());
  expect(await tick.count()).toBe(1);
  await panel.close();
});
