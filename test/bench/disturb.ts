import { setTimeout as pause } from 'node:timers/promises';
import type { Bench } from './open-bench.ts';

/** Kills the worker again and again, each time wakes the next one, until it is told to stop. */
export function killEvery(
  bench: Bench,
  {
    nextMs,
    most = Infinity,
    killed = () => {},
  }: { nextMs: () => number; most?: number; killed?: () => void },
): () => Promise<void> {
  const over = new AbortController();
  const killing = (async () => {
    for (let kills = 0; kills < most; kills += 1) {
      await pause(nextMs());
      if (over.signal.aborted) return;
      await bench.harness.killWorker();
      killed();
      await bench.wish({ type: 'refresh-balance', provider: 'pronto' });
    }
  })();
  return async () => {
    over.abort();
    await killing;
  };
}
