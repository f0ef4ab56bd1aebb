import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openBench, type Bench } from '../bench/open-bench.ts';
import { abortSome, reopenHalfway, switchOffHalfway } from '../faults/disasters.ts';
import { faultRun } from '../faults/fault-run.ts';

/** Printed with a failure; `FAULT_SEED=<number>` replays it. */
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
let bench: Bench;

beforeAll(async () => {
  bench = await openBench();
  bench.sandbox.pronto.knobs.latency = { min: 100, max: 300 };
});

afterAll(() => bench.close());

/** Deaths and faults are waited for: on a busy machine that takes as long as it takes. */
const patience = 150_000;
vi.setConfig({ testTimeout: patience + 30_000 });

const right = { chargedTwice: 0, missing: 0, wrong: 0, stillOpen: 0, wrongCounts: 0, twice: 0 };

it('a run of 60 survives ten deaths of its worker', async () => {
  const result = await faultRun(bench, {
    ...{ seed, people: 60, first: 1, kills: 10, killGap: { min: 50, max: 400 }, shares: {} },
    patience,
  });
  expect({ seed, ...result }).toMatchObject({ seed, ...right });
  expect(result.kills).toBeGreaterThan(0);
});

it('and faults of the vendor: each outcome is known, or said to be unknown', async () => {
  const shares = { 'server-error-500': 0.1, 'server-error-charged': 0.1, 'broken-json': 0.1 };
  const result = await faultRun(bench, {
    ...{ seed, people: 40, first: 1001, kills: 0, killGap: { min: 0, max: 0 }, shares },
    patience,
  });
  expect({ seed, ...result }).toMatchObject({ seed, ...right });
});

it('the browser is closed half-way and opened again: the run goes on by itself', async () => {
  const result = await faultRun(bench, {
    ...{ seed, people: 40, first: 2001, kills: 0, killGap: { min: 0, max: 0 }, shares: {} },
    ...{ also: (running) => reopenHalfway(running, 20), patience },
  });
  expect({ seed, ...result }).toMatchObject({ seed, resumed: 0, ...right });
});

it('the extension is switched off half-way and on again: the run goes on by itself', async () => {
  const result = await faultRun(bench, {
    ...{ seed, people: 40, first: 2101, kills: 0, killGap: { min: 0, max: 0 }, shares: {} },
    ...{ also: (running) => switchOffHalfway(running, 20), patience },
  });
  expect({ seed, ...result }).toMatchObject({ seed, resumed: 0, ...right });
});

it('transactions of the database are aborted: nothing is lost and nobody is asked twice', async () => {
  let aborted = async () => 0;
  const result = await faultRun(bench, {
    ...{ seed, people: 40, first: 3001, kills: 0, killGap: { min: 0, max: 0 }, shares: {}, patience },
    also: async (running) => (aborted = await abortSome(running, seed)),
  });
  expect(await aborted()).toBeGreaterThan(0);
  expect({ seed, ...result }).toMatchObject({ seed, ...right });
});
