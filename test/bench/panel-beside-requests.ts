import { until } from '../e2e/harness/until.ts';
import type { Bench } from './open-bench.ts';
import { runUnderLimiter } from './stock-limiter.ts';

/** Has the worker send as many requests a second as a run does, with a limiter from npm and nothing stored, for as long
 * as the work takes: what any run would cost here. They go on after the work, until the browser is closed. */
export async function besideRequests<Value>(
  bench: Bench,
  requests: number,
  work: () => Promise<Value>,
): Promise<{ value: Value; perSecond: number }> {
  bench.sandbox.pronto.knobs.latency = { min: 100, max: 300 };
  const count = () => bench.sandbox.received.length;
  const atFirst = count();
  let isOver = false;
  runUnderLimiter(bench, { people: requests, first: 1, patience: 0 }, 'p-ratelimit').then(
    () => (isOver = true),
    () => (isOver = true),
  );
  await until('the requests are at their pace', async () => count() - atFirst > 100, 60_000);
  const [before, startedAt] = [count(), performance.now()];
  const value = await work();
  const perSecond = (count() - before) / ((performance.now() - startedAt) / 1000);
  if (isOver) throw new Error('the requests were over before the work');
  return { value, perSecond };
}
