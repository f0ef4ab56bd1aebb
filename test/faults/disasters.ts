import type { Bench } from '../bench/open-bench.ts';
import { until } from '../e2e/harness/until.ts';
import { slugAsked } from './audit.ts';

/** The user closes the browser when so many have been asked, and opens it again. */
export async function reopenHalfway(bench: Bench, asked: number): Promise<void> {
  const before = bench.sandbox.received.length;
  const reached = () =>
    bench.sandbox.received.slice(before).filter((request) => slugAsked(request) !== undefined).length;
  await until(`${asked} have been asked`, () => reached() >= asked, 600_000);
  await bench.reopen();
}

/** One of fifty writes aborts its transaction, as a full or failing disk would. Answers how to ask how many it hit. */
export async function abortSome({ harness }: Bench, seed: number): Promise<() => Promise<number>> {
  await harness.worker().evaluate((from) => {
    let state = 1 + from;
    let hit = 0;
    const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function write(...asked) {
      const request = put.apply(this, asked);
      if (random() < 0.02) {
        hit += 1;
        this.transaction.abort();
      }
      return request;
    };
    Reflect.set(globalThis, 'transactionsHit', () => hit);
  }, seed);
  return () => harness.worker().evaluate(() => Reflect.get(globalThis, 'transactionsHit')());
}
