import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBench, type Bench } from '../bench/open-bench.ts';
import { numberedPerson } from '../sandbox/people.ts';
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

it('the end of a run is told where the user allows it', async () => {
  const people = [1, 2, 3].map((number) => factsOf(numberedPerson(number)));
  const answer = await bench.wish({
    ...{ type: 'start-run', people, dropped: [], putBack: [], kinds: ['work-email'] },
    ...{ shownPrice: { pronto: 9 }, caps: {} },
  });
  if (!answer.ok || answer.runId === undefined) throw new Error('the run did not start');
  const shown = () => bench.harness.worker().evaluate(() => chrome.notifications.getAll());
  await until('the notification is there', async () => Object.keys(await shown()).length > 0);
  expect(await shown()).toEqual({ [answer.runId]: true });
});

it('and the setting shows that it is on', async () => {
  const panel = await bench.harness.openPanelPage();
  await panel.getByRole('tab', { name: 'Settings' }).click();
  const tick = panel.getByRole('checkbox', { name: /^Tell me when a run has ended/ });
  await until('it is ticked', () => tick.isChecked());
  expect(await tick.count()).toBe(1);
  await panel.close();
});
