import { until } from '../e2e/harness/until.ts';
import type { Bench } from './open-bench.ts';
import { startRun } from './start-run.ts';

/** Starts a run that writes fifty answers a second for as long as the work takes; answers what the work did, and how
 * many people were settled in a second meanwhile. Throws when the run was over before the work. */
export async function besideRun<Value>(
  bench: Bench,
  people: number,
  work: () => Promise<Value>,
): Promise<{ value: Value; perSecond: number }> {
  bench.sandbox.pronto.knobs.latency = { min: 100, max: 300 };
  const runId = await startRun(bench, { first: 1, people });
  const settled = async () => {
    const { found, 'not-found': none } = (await bench.run(runId)).counts;
    return found + none;
  };
  await until('the run is at its pace', async () => (await settled()) > 100, 60_000);
  const [before, startedAt] = [await settled(), performance.now()];
  const value = await work();
  const perSecond = ((await settled()) - before) / ((performance.now() - startedAt) / 1000);
  const { state } = await bench.run(runId);
  if (state !== 'filling' && state !== 'running') throw new Error('the run was over before the work');
  await bench.wish({ type: 'cancel-run', runId });
  return { value, perSecond };
}
