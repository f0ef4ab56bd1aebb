import { openBench, type Bench } from '../bench/open-bench.ts';
import { markdownTable } from '../bench/table.ts';
import { abortSome, fillHalfway, reopenHalfway } from './disasters.ts';
import { type Faults, type FaultResult, faultRun } from './fault-run.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

/** `--quick`: a tenth of everything; `--seed=<number>` replays; `--only=<words>` picks one fault. */
const quick = process.argv.includes('--quick');
const given = process.argv.find((argument) => argument.startsWith('--seed='))?.slice('--seed='.length);
const seed = given === undefined ? Date.now() % 1_000_000 : Number(given);
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? '';
/** A fetch that never settles is given up after two minutes, and there may be several after one another. */
const silenceMs = 400_000;
const people = quick ? 100 : 1000;
const calm = { kills: 0, killGap: { min: 0, max: 0 }, shares: {} };

/** The vendor lets only a few through, then all again. */
async function storm({ sandbox: { pronto } }: Bench): Promise<void> {
  const { limit } = pronto.knobs;
  pronto.knobs.limit = { requests: 10, perMs: 1_000 };
  setTimeout(() => (pronto.knobs.limit = limit), quick ? 3000 : 15_000);
}

async function anHourBack({ harness }: Bench): Promise<void> {
  await harness.worker().evaluate(() => {
    const { now } = Date;
    Date.now = () => now() - 3_600_000;
  });
}

interface Plan extends Pick<Faults, 'kills' | 'killGap' | 'shares' | 'also'> {
  /** Goes wrong on a disk that is large enough only for a while. */
  onSmallDisk?: (bench: Bench, disk: SmallDisk) => Promise<void>;
}

const plans: [string, Plan][] = [
  ['worker killed', { ...calm, kills: people / 10, killGap: { min: 50, max: 400 } }],
  ['10 % resets', { ...calm, shares: { 'reset-before': 0.05, 'reset-halfway': 0.05 } }],
  ['10 % 500s', { ...calm, shares: { 'server-error-500': 0.05, 'server-error-charged': 0.05 } }],
  ['storm of 429s', { ...calm, also: storm }],
  ['clock set back by an hour', { ...calm, also: anHourBack }],
  ['browser closed half-way', { ...calm, also: (bench) => reopenHalfway(bench, people / 2) }],
  ['5 % of writing transactions abort', { ...calm, also: (bench) => abortSome(bench, seed) }],
  [
    'disk full for ten seconds',
    { ...calm, onSmallDisk: (bench, disk) => fillHalfway(bench, people / 4, disk) },
  ],
  ['5 % silences of 130 s', { ...calm, shares: { slow: 0.05 } }],
];

const head = ['fault', 'people', 'kills', 'resumed', 'found', 'not found', 'failed', 'interrupted'].concat([
  'of them charged',
  'of them never sent',
  'charged twice',
  'asked twice',
  'missing',
  'wrong',
  'open',
  'wrong counts',
]);

function rowOf(name: string, { states, ...result }: FaultResult): string[] {
  const count = (state: keyof typeof states) => states[state] ?? 0;
  const {
    kills,
    resumed,
    mayBeCharged,
    neverSent,
    chargedTwice,
    twice,
    missing,
    wrong,
    stillOpen,
    wrongCounts,
  } = result;
  return [
    name,
    ...[people, kills, resumed, count('found'), count('not-found'), count('failed'), count('interrupted')],
    ...[mayBeCharged, neverSent, chargedTwice, twice, missing, wrong, stillOpen, wrongCounts],
  ].map(String);
}

/** null: it cannot be made on this machine. */
async function resultOf({ onSmallDisk, also, ...plan }: Plan): Promise<FaultResult | null> {
  const disk = onSmallDisk ? await mountSmallDisk() : null;
  if (onSmallDisk && !disk) return null;
  const bench = await openBench(disk ? { folder: disk.folder } : {});
  bench.sandbox.pronto.knobs.latency = { min: 100, max: 300 };
  bench.sandbox.pronto.knobs.slowMilliseconds = 130_000;
  try {
    return await faultRun(bench, {
      ...plan,
      ...{ seed, people, first: 1, patience: people * 600 + silenceMs },
      also: (running) => (disk ? onSmallDisk?.(running, disk) : also?.(running)) ?? Promise.resolve(),
    });
  } finally {
    await bench.close();
    await disk?.unmount();
  }
}

console.log(`seed ${seed}`);
const rows: string[][] = [];
for (const [name, plan] of plans.filter(([name]) => name.includes(only))) {
  const result = await resultOf(plan);
  if (result) rows.push(rowOf(name, result));
  console.log(result ? rows.at(-1)?.join(' · ') : `${name}: left out, for only root may mount a small disk`);
}
console.log(`\n${markdownTable([head, ...rows])}`);
