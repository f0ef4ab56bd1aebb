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

/** One of twenty transactions that write aborts with its first write, as with a full or failing disk, and the tenth for
 * sure. Were it one of so many writes, hardly any that writes much would ever succeed. Answers how to ask how many. */
export async function abortSome({ harness }: Bench, seed: number): Promise<() => Promise<number>> {
  await harness.worker().evaluate((from) => {
    let state = 1 + from;
    let [begun, hit] = [0, 0];
    const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const { put } = IDBObjectStore.prototype;
    const known = new WeakSet<IDBTransaction>();
    IDBObjectStore.prototype.put = function write(...asked) {
      const request = put.apply(this, asked);
      if (known.has(this.transaction)) return request;
      known.add(this.transaction);
      begun += 1;
      if (begun === 10 || random() < 0.05) {
        hit += 1;
        this.transaction.abort();
      }
      return request;
    };
    Reflect.set(globalThis, 'transactionsHit', () => hit);
  }, seed);
  return () => harness.worker().evaluate(() => Reflect.get(globalThis, 'transactionsHit')());
}
