import type { Received } from '../sandbox/received.ts';
import { clearMemory } from './go-first.ts';
import type { Bench } from './open-bench.ts';
import { mostInWindow } from './sliding-window.ts';
import { mean } from './statistics.ts';
import { prepareRun } from './start-run.ts';

export interface RunFigures {
  requests: number;
  /** The most requests in any sliding second as the vendor saw it. */
  peak: number;
  /** How many calls the vendor refused for the rate. */
  tooMany: number;
  /** The most that were open at once. */
  atOnce: number;
  /** From the press to "durably stored"; null where nothing is stored. */
  confirmedMs: number | null;
  firstRequestMs: number;
  /** From the first request to the end of the run. */
  totalMs: number;
  /** Requests a second between the first and the last. */
  rate: number;
  /** What the vendor took for an answer, on the average. */
  latencyMs: number;
  requestsTwice: number;
}

/** `first`: the number of the first person, so that nobody is asked for twice. Patience in milliseconds. */
export interface RunSize {
  people: number;
  first: number;
  patience: number;
}

const isPaid = ({ method, host }: Received) => method === 'POST' && host === 'api.prontohq.com';

/** Confirms a run over people nobody has asked for yet and waits for its end. `whileRunning` may disturb it. */
export async function runOnce(
  bench: Bench,
  { people, first, patience }: RunSize,
  whileRunning: (runId: string) => Promise<() => Promise<void>> = async () => async () => {},
): Promise<RunFigures> {
  clearMemory();
  const seen = bench.sandbox.received.length;
  const confirm = await prepareRun(bench, { first, people });
  const confirmedAt = performance.timeOrigin + performance.now();
  const runId = await confirm();
  const confirmedMs = performance.timeOrigin + performance.now() - confirmedAt;
  const calm = await whileRunning(runId);
  const { finishedAt } = await bench.runWhen(runId, ['finished'], patience);
  await calm();
  return figuresOf(bench, { seen, confirmedAt, finishedAt: finishedAt ?? 0, confirmedMs });
}

/** What the sandbox saw after the first `seen` requests. Times in milliseconds since 1970. */
export function figuresOf(
  { sandbox }: Bench,
  {
    seen,
    confirmedAt,
    finishedAt,
    confirmedMs,
  }: { seen: number; confirmedAt: number; finishedAt: number; confirmedMs: number | null },
): RunFigures {
  const paid = sandbox.received.slice(seen).filter(isPaid);
  const moments = paid.map(({ at }) => at);
  const first = moments[0] ?? 0;
  const last = moments.at(-1) ?? 0;
  const worked = paid.filter(({ status }) => status !== 429);
  const who = worked.flatMap(({ body }) => /\/in\/([^"]+)"/.exec(body)?.[1] ?? []);
  return {
    requests: paid.length,
    tooMany: paid.length - worked.length,
    atOnce: sandbox.pronto.peak().atOnce,
    peak: mostInWindow(moments),
    confirmedMs,
    firstRequestMs: first - confirmedAt,
    totalMs: finishedAt - first,
    rate: ((paid.length - 1) * 1000) / (last - first),
    latencyMs: mean(paid.map(({ at, answeredAt = at }) => answeredAt - at)),
    requestsTwice: who.length - new Set(who).size,
  };
}
