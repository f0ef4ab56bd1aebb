import type { Page } from 'playwright-core';
import { timesCounted, watchCounting } from './panel-counting.ts';
import type { Bench } from './open-bench.ts';
import { timeMounts } from './panel-mount.ts';
import { askSeveral, askUnderAllSorts } from './panel-questions.ts';
import { type Scrolled, scrollHistory } from './panel-scroll.ts';
import { typeAndTime, watchList } from './panel-timing.ts';

/** What can be measured of the panel; each in milliseconds. */
export const takings = ['first page', 'several filters', 'keystroke', 'mount', 'scroll'] as const;
export type Taking = (typeof takings)[number];

export interface Taken {
  pages: number[];
  several: number[];
  keystrokes: number[];
  mounts: number[];
  scroll: Scrolled;
  /** How often the panel let the database count. */
  counted: number;
}

/** Measures what is wanted of a panel over the history of this browser. */
export async function takePanel(bench: Bench, wanted: readonly Taking[]): Promise<Taken> {
  const take = async <Value>(taking: Taking, measure: () => Promise<Value>, nothing: Value) =>
    wanted.includes(taking) ? measure() : nothing;
  const mounts = await take('mount', () => timeMounts(bench.harness), []);
  const panel = await openHistory(bench);
  const taken = {
    mounts,
    pages: await take('first page', () => askUnderAllSorts(panel), []),
    several: await take('several filters', () => askSeveral(panel), []),
    keystrokes: await take('keystroke', () => typeAndTime(panel, 100), []),
    scroll: await take('scroll', () => scrollHistory(panel), { frame: 0, longest: 0 }),
    counted: await timesCounted(panel),
  };
  await panel.close();
  return taken;
}

async function openHistory({ harness }: Bench): Promise<Page> {
  const panel = await harness.context.newPage();
  await watchCounting(panel);
  await panel.goto(`chrome-extension://${harness.extensionId}/sidepanel.html`);
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByText(/^[\d,]+ (people|person)$/).waitFor();
  // From here on it answers as it does for hours; the seconds before are measured by themselves.
  await panel.waitForFunction(() => performance.getEntriesByName('history-held').length > 0);
  await watchList(panel);
  return panel;
}
