import type { BenchFlags } from './bench-flags.ts';
import type { Page } from 'playwright-core';
import { launch, type Harness } from '../e2e/harness/launch.ts';
import { startSandbox } from '../sandbox/server.ts';
import { benchScroll } from './panel-scroll.ts';
import { typeAndTime, timeChange, watchList } from './panel-timing.ts';
import { seedHistory } from './seed-history.ts';
import { type Figure, figureTable, median, percentile } from './statistics.ts';

/** A question to the history: what is typed, ticked and chosen. */
interface Question {
  search?: string;
  filters?: string[];
}

const sorts = ['Newest first', 'Name', 'Company', 'Oldest check first'];

/** Met by most, by some and by few. */
const questions: Question[] = [
  {},
  { filters: ['Found'] },
  { filters: ['Not found'] },
  { filters: ['Berlin'] },
  { filters: ['Rare'] },
  { search: 'a' },
  { search: 'ada' },
  { search: 'xylo' },
  { search: 'quiet' },
  { search: 'ines 77' },
];

const several: Question[] = [
  { filters: ['Risky', 'Berlin'] },
  { filters: ['Risky', 'Not found', 'Fair'], search: 'quiet' },
  { filters: ['Valid', 'Rare'], search: 'a' },
  { filters: ['Found', 'Fair'], search: 'buyer ada' },
];

interface Measured {
  pages: number[];
  severalFilters: number[];
  keystrokes: number[];
  mounts: number[];
  scroll: { frame: number; longest: number };
}

/** The side panel over many people against the same over few: `npm run bench -- panel`. */
export async function benchPanel({ quick }: BenchFlags): Promise<string> {
  const [few, many] = [1000, quick ? 10_000 : 100_000];
  const small = await measure(few);
  const large = await measure(many);
  const hundred = (await measure(100, { mountsOnly: true })).mounts;
  const people = many.toLocaleString('en');
  return figureTable(`The side panel at ${people} people`, figuresOf(small, large, hundred));
}

function figuresOf(small: Measured, large: Measured, hundred: readonly number[]): Figure[] {
  const p95 = (values: readonly number[]) => percentile(values, 95);
  const ratio = (what: string, of: (values: readonly number[]) => number): Figure => ({
    what: `first page, ${what}, against 1,000 people`,
    value: of(large.pages) / of(small.pages),
    most: 1.5,
    detail: `${of(large.pages).toFixed(0)} ms against ${of(small.pages).toFixed(0)} ms, ${large.pages.length} questions`,
  });
  return [
    ratio('median', median),
    ratio('95th', p95),
    {
      what: 'several filters, ms, the slowest',
      value: Math.max(...large.severalFilters),
      most: 100,
      detail: `median ${median(large.severalFilters).toFixed(0)} ms`,
    },
    {
      what: 'panel mount against 100 people',
      value: median(large.mounts) / median(hundred),
      most: 1.15,
      detail: `${median(large.mounts).toFixed(0)} ms against ${median(hundred).toFixed(0)} ms`,
    },
    {
      what: 'frame while scrolling, 95th, against 16.7 ms',
      value: large.scroll.frame / 16.7,
      most: 1.1,
      detail: `${large.scroll.frame.toFixed(1)} ms`,
    },
    {
      what: 'longest task while scrolling, ms',
      value: large.scroll.longest,
      most: 50,
      detail: '0: none above 50',
    },
    {
      what: 'keystroke to the painted list, ms, 95th',
      value: p95(large.keystrokes),
      most: 100,
      detail: `median ${median(large.keystrokes).toFixed(0)} ms, ${large.keystrokes.length} keystrokes`,
    },
  ];
}

async function measure(count: number, { mountsOnly = false } = {}): Promise<Measured> {
  const sandbox = await startSandbox();
  const harness = await launch(sandbox, { width: 420, height: 900 });
  try {
    const quiet = await harness.open(`chrome-extension://${harness.extensionId}/manifest.json`);
    await seedHistory(quiet, count);
    const mounts = await timeMounts(harness);
    const none = { pages: [], severalFilters: [], keystrokes: [], scroll: { frame: 0, longest: 0 } };
    if (mountsOnly) return { ...none, mounts };
    const panel = await harness.openPanelPage();
    await panel.getByRole('tab', { name: 'History' }).click();
    await panel.getByText(`${count.toLocaleString('en')} people`, { exact: true }).waitFor();
    await watchList(panel);
    const pages: number[] = [];
    for (const sort of sorts) {
      await choose(panel, sort);
      for (const question of questions) pages.push(await ask(panel, question));
    }
    const severalFilters: number[] = [];
    for (const question of several) severalFilters.push(await ask(panel, question));
    const keystrokes = await typeAndTime(panel, 100);
    return { pages, severalFilters, keystrokes, mounts, scroll: await benchScroll(panel) };
  } finally {
    await harness.close();
    await sandbox.close();
  }
}

async function choose(panel: Page, sort: string): Promise<void> {
  await panel.getByRole('button', { name: /Sort by/ }).click();
  await panel.getByRole('option', { name: sort }).click();
}

/** Asks anew and answers how long the last step of it took until the list was painted, in milliseconds. */
async function ask(panel: Page, { search = '', filters = [] }: Question): Promise<number> {
  const box = panel.getByRole('searchbox');
  for (const filter of filters) await toggle(panel, filter);
  const took = await timeChange(panel, () => box.fill(search === '' ? ' ' : search));
  await timeChange(panel, () => box.fill(''));
  for (const filter of filters) await toggle(panel, filter);
  return took;
}

async function toggle(panel: Page, name: string): Promise<void> {
  await panel.getByRole('button', { name: 'Filter', exact: true }).click();
  await timeChange(panel, () =>
    panel.getByRole('checkbox', { name: new RegExp(`^${name} [\\d,]+$`) }).press(' '),
  );
  await panel.keyboard.press('Escape');
}

const mountTimes = 10;

/** From the start of the navigation to the frame in which the panel's views stand. */
async function timeMounts({ context, extensionId }: Harness): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < mountTimes + 1; time += 1) {
    const panel = await context.newPage();
    await panel.addInitScript(() => {
      const look = () => {
        if (document.querySelector('[role=tablist]')) Reflect.set(window, 'mountedAt', performance.now());
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await panel.waitForFunction(() => 'mountedAt' in window);
    times.push(await panel.evaluate(() => Reflect.get(window, 'mountedAt') as number));
    await panel.close();
  }
  // The first one compiles the code.
  return times.slice(1);
}
