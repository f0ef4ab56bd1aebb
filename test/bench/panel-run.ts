import type { CDPSession, Page } from 'playwright-core';
import { until } from '../e2e/harness/until.ts';
import { openBench } from './open-bench.ts';
import { startRun } from './start-run.ts';
import type { Figure } from './statistics.ts';

/** The panel shows a run at the full pace: its longest task, and what its memory grows by between its half and
 * the end. */
export async function benchPanelRun(people: number): Promise<Figure[]> {
  const bench = await openBench();
  bench.sandbox.pronto.knobs.latency = { min: 100, max: 300 };
  try {
    const panel = await bench.harness.openPanelPage();
    const runId = await startRun(bench, { first: 1, people });
    await showRun(panel);
    const session = await panel.context().newCDPSession(panel);
    const settled = async () => (await bench.run(runId)).counts.found;
    await until('half is found', async () => (await settled()) > people / 2, people * 300 + 60_000);
    await watchTasks(panel);
    const before = await heap(session);
    await bench.runWhen(runId, ['finished'], people * 300 + 60_000);
    const longest = await panel.evaluate(() => Math.max(...(Reflect.get(window, 'longTasks') as number[])));
    const after = await heap(session);
    return figures({ longest, before, after, people });
  } finally {
    await bench.close();
  }
}

async function showRun(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: 'Runs' }).click();
  await panel.getByRole('list', { name: 'Runs' }).getByRole('button').first().click();
  await panel.getByRole('progressbar').waitFor();
}

function watchTasks(panel: Page): Promise<void> {
  return panel.evaluate(() => {
    const longest: number[] = [0];
    Reflect.set(window, 'longTasks', longest);
    new PerformanceObserver((list) =>
      longest.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
}

/** Bytes in use after everything that can be let go is gone. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function figures({
  longest,
  before,
  after,
  people,
}: {
  longest: number;
  before: number;
  after: number;
  people: number;
}): Figure[] {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const about = `${people} people`;
  return [
    { what: 'panel open on a run: longest task, ms', value: longest, most: 50, detail: about },
    {
      what: 'panel open on a run: memory at the end against that at half',
      value: after / before,
      most: 1.1,
      detail: `${megabytes(after)} MB against ${megabytes(before)} MB, ${about}`,
    },
  ];
}
