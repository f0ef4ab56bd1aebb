import type { BenchFlags } from './bench-flags.ts';
import type { Page } from 'playwright-core';
import { formatNumber } from '../../lib/format/format-number.ts';
import { type Bench, openBench } from './open-bench.ts';
import { type Figure, figureTable, median } from './statistics.ts';

const rowsPerSecond = 30_000;
const times = 3;

interface Trial {
  /** From the press on Export to the sentence that it was written, in seconds. */
  seconds: number;
  /** The most that was held after a collection, above what the panel held before, in megabytes. */
  megabytes: number;
}

/** How fast everybody is written to a file, and what that holds in memory: `npm run bench -- export`. */
export async function benchExport({ quick, only }: BenchFlags): Promise<string> {
  const [few, many] = quick ? [1000, 10_000] : [10_000, 100_000];
  const heldByFew = await overPeople(few, (bench) => heldMemory(bench, 'CSV'));
  const formats = ['CSV', 'Excel (XLSX)', 'JSON', 'vCard'].filter((format) => format.includes(only));
  const figures = await overPeople(many, async (bench) => {
    const all: Figure[] = [];
    for (const format of formats) all.push(...(await measure(bench, { format, few, many, heldByFew })));
    return all;
  });
  return figureTable('Export', figures);
}

async function overPeople<Value>(people: number, work: (bench: Bench) => Promise<Value>): Promise<Value> {
  const bench = await openBench({ people });
  try {
    return await work(bench);
  } finally {
    await bench.close();
  }
}

interface Measured {
  format: string;
  few: number;
  many: number;
  heldByFew: number;
}

async function measure(bench: Bench, { format, few, many, heldByFew }: Measured): Promise<Figure[]> {
  const seconds: number[] = [];
  for (let time = 0; time < times; time += 1) seconds.push((await exportAll(bench, format)).seconds);
  const perSecond = many / median(seconds);
  const speed = {
    what: `${format}: 30,000 rows a second ÷ measured`,
    value: rowsPerSecond / perSecond,
    most: format === 'CSV' ? 1 : Infinity,
    detail: `${formatNumber(perSecond, 'en')} people a second of ${formatNumber(many, 'en')}, ${times} times`,
  };
  if (format !== 'CSV') return [speed];
  const held = await heldMemory(bench, format);
  const memory = {
    what: `${format}: memory held, MB more than for a tenth`,
    value: held - heldByFew,
    most: 2,
    detail: `${held.toFixed(1)} MB for ${formatNumber(many, 'en')}, ${heldByFew.toFixed(1)} MB for ${formatNumber(few, 'en')}`,
  };
  return [speed, memory];
}

async function heldMemory(bench: Bench, format: string): Promise<number> {
  return (await exportAll(bench, format, { weigh: true })).megabytes;
}

async function exportAll({ harness }: Bench, format: string, { weigh = false } = {}): Promise<Trial> {
  const panel = await harness.context.newPage();
  await panel.goto(`chrome-extension://${harness.extensionId}/sidepanel.html`);
  await panel.getByRole('tab', { name: 'History' }).click();
  // What the panel holds of everybody is no part of an export.
  await panel.waitForFunction(() => performance.getEntriesByName('history-held').length > 0);
  const everybody = panel.getByRole('checkbox', { name: 'Select all that match' });
  await everybody.and(panel.locator(':enabled')).press(' ');
  await panel.getByRole('button', { name: 'Export people' }).click();
  await panel.locator('label', { hasText: format }).click();
  const start = panel.getByRole('button', { name: 'Export', exact: true });
  await start.and(panel.locator(':enabled')).waitFor();
  const memory = weigh ? await startWeighing(panel) : null;
  const began = performance.now();
  const downloading = panel.waitForEvent('download', { timeout: 600_000 });
  await start.click();
  await panel.getByText('was written.').or(panel.getByText('were written.')).waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - began) / 1000;
  const megabytes = (await memory?.stop()) ?? 0;
  await (await downloading).delete();
  await panel.close();
  return { seconds, megabytes };
}

/** Collects garbage and looks what is left, again and again; answers the most above the beginning. */
async function startWeighing(panel: Page) {
  const session = await panel.context().newCDPSession(panel);
  const held = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  const before = await held();
  let most = before;
  let isOver = false;
  const weighing = (async () => {
    // oxlint-disable-next-line no-unmodified-loop-condition -- by `stop`
    while (!isOver) most = Math.max(most, await held());
  })();
  return {
    async stop() {
      isOver = true;
      await weighing;
      await session.detach();
      return most - before;
    },
  };
}
