import type { BenchFlags } from './bench-flags.ts';
import { killEvery } from './disturb.ts';
import { openBench, type BenchOptions } from './open-bench.ts';
import { benchPanelRun } from './panel-run.ts';
import { runOnce, type RunFigures } from './run-once.ts';
import { figureTable } from './statistics.ts';
import { type LimiterName, limiterNames, runUnderLimiter } from './stock-limiter.ts';
import { markdownTable } from './table.ts';

interface Setup extends BenchOptions {
  name: string;
  people: number;
  times: number;
  /** Kill the worker so often; null: never. */
  killMs: number | null;
  /** The most requests a second that the vendor's limit, or the browser's connections, allow; null: something disturbs. */
  ideal: ((latencyMs: number) => number) | null;
  /** Send the same with a limiter from npm instead of our queue. */
  limiter?: LimiterName;
}

const latency = { min: 100, max: 300 };
const perSecond = 50;
const connections = 6;

/** `--quick`: one run of 200 people each; otherwise ten runs of 1,000. */
function setups(quick: boolean): Setup[] {
  const people = quick ? 200 : 1000;
  const base = { people, times: quick ? 1 : 10, killMs: null, ideal: () => perSecond };
  const few = quick ? 1 : 3;
  return [
    { ...base, name: 'HTTP/2' },
    { ...base, name: 'HTTP/2, 0–20 ms of jitter', jitterMs: 20 },
    { ...base, name: 'HTTP/2, worker killed every 3 s', times: few, killMs: 3000, ideal: null },
    {
      ...base,
      ...{ name: 'HTTP/1.1 only', people: 200, times: few, browserArguments: ['--disable-http2'] },
      ideal: (latencyMs: number) => (connections * 1000) / latencyMs,
    },
    ...limiterNames.map((limiter) => ({ ...base, name: limiter, limiter, times: quick ? 1 : 3 })),
    { ...base, name: '10,000 queued', people: quick ? 2000 : 10_000, times: 1, killMs: null },
  ];
}

const head = [
  'what',
  'people',
  'runs',
  'most in a second',
  '429s',
  'total ÷ ideal',
  'requests/s',
  'of the ideal rate',
  'at once',
  'confirmed, ms',
  'first request, ms',
  'asked twice',
];

/** Measures runs in a real Chromium against the sandbox and answers the table. */
export async function benchQueue({ quick, only }: BenchFlags): Promise<string> {
  const rows: string[][] = [];
  for (const setup of setups(quick).filter(({ name }) => name.includes(only))) {
    const figures = await measure(setup);
    rows.push(rowOf(setup, figures));
    console.log(rows.at(-1)?.join(' · '));
  }
  const panel = 'panel'.includes(only) ? await benchPanelRun(quick ? 200 : 1000) : [];
  return [markdownTable([head, ...rows]), figureTable('The panel beside a run', panel)].join('\n\n');
}

async function measure({ people, times, killMs, limiter, name, ...rest }: Setup): Promise<RunFigures[]> {
  const bench = await openBench(rest);
  bench.sandbox.pronto.knobs.latency = latency;
  const figures: RunFigures[] = [];
  try {
    for (let time = 0; time < times; time += 1) {
      const size = { people, first: 1 + time * people, patience: people * 300 + 60_000 };
      const disturb = async () =>
        killMs === null ? async () => {} : killEvery(bench, { nextMs: () => killMs });
      const taken = await (limiter ? runUnderLimiter(bench, size, limiter) : runOnce(bench, size, disturb));
      figures.push(taken);
      console.log(`${name}, run ${time + 1}: ${taken.peak} in a second, ${taken.rate.toFixed(1)} requests/s`);
    }
  } finally {
    await bench.close();
  }
  return figures;
}

function rowOf({ name, people, ideal, limiter }: Setup, figures: readonly RunFigures[]): string[] {
  const range = (values: readonly number[], digits = 0) => {
    const [least = 0, most = 0] = [Math.min(...values), Math.max(...values)].map((one) =>
      one.toFixed(digits),
    );
    return least === most ? `${least}` : `${least}–${most}`;
  };
  const of = (read: (one: RunFigures) => number, digits?: number) => range(figures.map(read), digits);
  return [
    name,
    String(people),
    String(figures.length),
    of(({ peak }) => peak),
    of(({ tooMany }) => tooMany),
    ideal === null ? '–' : of(({ totalMs, latencyMs }) => (totalMs * ideal(latencyMs)) / (people * 1000), 3),
    of(({ rate }) => rate, 1),
    ideal === null ? '–' : of(({ rate, latencyMs }) => rate / ideal(latencyMs), 3),
    of(({ atOnce }) => atOnce),
    limiter ? '–' : of(({ confirmedMs }) => confirmedMs ?? 0),
    limiter ? '–' : of(({ firstRequestMs }) => firstRequestMs),
    of(({ requestsTwice }) => requestsTwice),
  ];
}
