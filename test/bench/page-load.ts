import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { forgetProfile, newProfile } from '../e2e/harness/profile.ts';
import { launchSignedIn } from '../e2e/harness/signed-in.ts';
import { startBrowser } from '../e2e/harness/start-browser.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { pageWeight } from './page-weight.ts';
import { type Figure, median } from './statistics.ts';

const search = 'https://www.linkedin.com/search/results/people/?keywords=buyer';
const starts = 5;
const pairsAStart = 2;

interface Load {
  /** Seconds of task time of the page's process until it has been quiet for a while. */
  task: number;
  /** The same for sixty cards that are added to its list. */
  scroll: number;
  /** The same for bringing each of these cards into view, one after the other. */
  through: number;
  longest: number;
}

interface Pair {
  with: Load;
  without: Load;
}

/** A search page's load with the extension against the same without it, in turns. One start of the browser is slower than
 * another by more than what is measured here, so there are several. */
export async function benchPageLoad(sandbox: Sandbox): Promise<Figure[]> {
  const measured: Pair[] = [];
  for (let start = 0; start < starts; start += 1) measured.push(...(await measurePairs(sandbox)));
  const longest = Math.max(...measured.map((one) => one.with.longest));
  const longestBare = Math.max(...measured.map((one) => one.without.longest));
  return [
    taskFigure('task time of a search page’s load', 1.1, measured, ({ task }) => task),
    taskFigure('60 cards added by scrolling', 1.03, measured, ({ scroll }) => scroll),
    taskFigure('scrolling through these cards', 1.1, measured, ({ through }) => through),
    {
      what: 'longest task, ms',
      value: longest,
      most: Math.max(50, longestBare),
      detail: `${longestBare.toFixed(0)} ms without`,
    },
  ];
}

async function measurePairs(sandbox: Sandbox): Promise<Pair[]> {
  const [harness, bare] = [await launchSignedIn(sandbox), await launchBare(sandbox)];
  const weight = await pageWeight();
  const measured: Pair[] = [];
  // The first page of a browser is slow for reasons of its own.
  for (let pair = 0; pair <= pairsAStart; pair += 1)
    measured.push({
      without: await measureLoad(bare.context, weight),
      with: await measureLoad(harness.context, weight),
    });
  await harness.close();
  await bare.close();
  return measured.slice(1);
}

function taskFigure(
  what: string,
  most: number,
  measured: readonly Pair[],
  read: (load: Load) => number,
): Figure {
  const ours = median(measured.map((one) => read(one.with)));
  const theirs = median(measured.map((one) => read(one.without)));
  const milliseconds = [ours, theirs].map((one) => `${(one * 1000).toFixed(0)} ms`).join(' against ');
  return {
    what,
    value: ours / theirs,
    most,
    detail: `${milliseconds} of task time, ${measured.length} pairs`,
  };
}

/** The same browser without an extension. */
async function launchBare(
  sandbox: Sandbox,
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = await newProfile();
  const context = await startBrowser(sandbox, profile, {});
  const close = async () => {
    await context.close();
    await forgetProfile(profile);
  };
  return { context, close };
}

async function measureLoad(context: BrowserContext, weight: string): Promise<Load> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(() => {
    const longest: number[] = [0];
    Reflect.set(window, 'longTasks', longest);
    new PerformanceObserver((list) =>
      longest.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.addInitScript(keepCards);
  await page.addInitScript(weight);
  await page.goto(search);
  await quiet(session);
  const task = await taskTime(session);
  await addCards(page);
  await quiet(session);
  const scroll = (await taskTime(session)) - task;
  await scrollThrough(page);
  await quiet(session);
  const through = (await taskTime(session)) - task - scroll;
  const longest = await page.evaluate(() => Math.max(...(Reflect.get(window, 'longTasks') as number[])));
  await page.close();
  return { task, scroll, through, longest };
}

/** The cards as the page made them, before an extension came: LinkedIn adds none of ours. */
function keepCards(): void {
  addEventListener('DOMContentLoaded', () => {
    const cards = document.querySelectorAll('[role=list] > *');
    Reflect.set(
      window,
      'cards',
      [...cards].map((card) => card.cloneNode(true)),
    );
  });
}

/** Ten more cards six times, other people's, as a list takes them in while it is scrolled. */
function addCards(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const list = document.querySelector('[role=list]');
    const cards = Reflect.get(window, 'cards') as Element[];
    if (cards.length === 0) throw new Error('the page had no cards yet');
    for (let round = 1; round <= 6; round += 1) {
      for (const card of cards) {
        const next = card.cloneNode(true) as Element;
        for (const link of next.querySelectorAll('a'))
          link.href = link.href.replace(/(\/in\/|vanityName=)([\w-]+)/, `$1$2-${round}`);
        list?.append(next);
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  });
}

/** Every card comes into view once: what waits until it is seen is paid here. */
function scrollThrough(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (const card of document.querySelectorAll('[role=list] > *')) {
      card.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Until the page has done nothing worth speaking of for a second. */
async function quiet(session: CDPSession): Promise<void> {
  let last = -1;
  for (let still = 0; still < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = await taskTime(session);
    still = now - last < 0.01 ? still + 1 : 0;
    last = now;
  }
}
