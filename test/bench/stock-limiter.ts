import { prontoBody } from '../../lib/providers/pronto/request-body.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { factsOf } from '../e2e/harness/world.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { numberedPerson } from '../sandbox/people.ts';
import type { Bench } from './open-bench.ts';
import { figuresOf, type RunFigures, type RunSize } from './run-once.ts';
import { scriptForBrowser } from './script-for-browser.ts';

export const limiterNames = ['p-throttle, strict', 'p-queue, strict', 'bottleneck', 'p-ratelimit'] as const;
export type LimiterName = (typeof limiterNames)[number];

/** The same requests from the same worker to the same sandbox, under a limiter from npm and without any database. */
export async function runUnderLimiter(
  bench: Bench,
  { people, first }: RunSize,
  limiter: LimiterName,
): Promise<RunFigures> {
  const worker = bench.harness.worker();
  const seen = bench.sandbox.received.length;
  await worker.evaluate(await scriptForBrowser('limiters-in-worker.ts'));
  const confirmedAt = performance.timeOrigin + performance.now();
  const finishedAt = await worker.evaluate((batch) => Reflect.get(globalThis, 'postAll')(batch), {
    ...{ limiter, url: 'https://api.prontohq.com/v2/contacts/single_enrich' },
    headers: { 'X-API-KEY': prontoKeys.good, 'content-type': 'application/json' },
    bodies: Array.from({ length: people }, (_, index) => bodyFor(first + index)),
  });
  return figuresOf(bench, { seen, confirmedAt, finishedAt: Number(finishedAt), confirmedMs: null });
}

function bodyFor(number: number): string {
  const items = [
    { lookupId: `lookup-${number}`, kind: 'work-email' as const, person: factsOf(numberedPerson(number)) },
  ];
  return prontoBody({ callId: `call-${number}`, items, way: 'sync' }, defaultSettings.providers.pronto);
}
