import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type StorageTrouble, troubleChannel, troubleQuestion } from '../../lib/storage-trouble.ts';
import type { Bench } from '../bench/open-bench.ts';
import { until } from '../e2e/harness/until.ts';
import { slugAsked } from './audit.ts';
import type { SmallDisk } from './small-disk.ts';

/** How many have been asked from now on. */
function countAsked({ sandbox }: Bench): () => number {
  const before = sandbox.received.length;
  return () => sandbox.received.slice(before).filter((request) => slugAsked(request) !== undefined).length;
}

async function untilAsked(bench: Bench, asked: number): Promise<void> {
  const reached = countAsked(bench);
  await until(`${asked} have been asked`, () => reached() >= asked, 600_000);
}

/** The user closes the browser when so many have been asked, and opens it again. */
export async function reopenHalfway(bench: Bench, asked: number): Promise<void> {
  await untilAsked(bench, asked);
  await bench.reopen();
}

/** The user switches the extension off when so many have been asked, and on again. */
export async function switchOffHalfway(bench: Bench, asked: number): Promise<void> {
  await untilAsked(bench, asked);
  await bench.switchOffAndOn();
}

/** What was claimed before the disk was full has been sent by then (ms), and answered. */
const lastClaimsMs = 1000;
const fullMs = 10_000;

/** The disk is full when so many have been asked, and has room again later. Throws when somebody was asked meanwhile. */
export async function fillHalfway(bench: Bench, asked: number, disk: SmallDisk): Promise<void> {
  const page = await bench.harness.open(`chrome-extension://${bench.harness.extensionId}/manifest.json`);
  await untilAsked(bench, asked);
  try {
    await disk.fill();
    const told = await listenToTrouble(page);
    await until('the worker says that the disk is full', async () => (await told()) === 'full', 60_000);
    await rest(lastClaimsMs);
    const unrecorded = countAsked(bench);
    await rest(fullMs);
    if (unrecorded() > 0) throw new Error(`${unrecorded()} were asked while nothing could be written`);
  } finally {
    // A browser on a full disk does not even open the tab in which it is looked over at its end.
    await disk.clear();
    await page.close();
  }
}

/** Answers how to ask what the worker told its panels last, unasked or asked. */
async function listenToTrouble(page: Page): Promise<() => Promise<StorageTrouble | null>> {
  const heard = await page.evaluateHandle(
    ([name, question]) => {
      const channel = new BroadcastChannel(name);
      const last: { trouble: StorageTrouble | null } = { trouble: null };
      channel.addEventListener('message', ({ data }) => (last.trouble = data));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
      channel.postMessage(question);
      return last;
    },
    [troubleChannel, troubleQuestion] as const,
  );
  return () => heard.evaluate(({ trouble }) => trouble);
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
