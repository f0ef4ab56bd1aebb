import { until } from '../e2e/harness/until.ts';
import { factsOf } from '../e2e/harness/world.ts';
import { killEvery } from '../bench/disturb.ts';
import type { Bench } from '../bench/open-bench.ts';
import { numberedPerson } from '../sandbox/people.ts';
import type { ScenarioName } from '../sandbox/pronto/scenarios.ts';
import { type Audit, audit, slugAsked } from './audit.ts';
import { seeded } from './seeded.ts';

export interface Faults {
  seed: number;
  people: number;
  /** The first of them, by number: nobody may be known already. */
  first: number;
  kills: number;
  /** Milliseconds between two kills, drawn evenly. */
  killGap: { min: number; max: number };
  /** Which share of the people meets which fault at the vendor. */
  shares: Partial<Record<ScenarioName, number>>;
  /** Something else that goes wrong while it runs. */
  also?: (bench: Bench) => Promise<unknown>;
  patience: number;
}

export interface FaultResult extends Audit {
  kills: number;
  /** How often the run stopped itself and was resumed. */
  resumed: number;
  /** People asked more than once, beyond what the vendor refused for the rate. */
  twice: number;
}

/** One run through all this, to its end, and what the books say then. Stopped runs are resumed, as a user would. */
export async function faultRun(bench: Bench, faults: Faults): Promise<FaultResult> {
  const random = seeded(faults.seed);
  const people = Array.from({ length: faults.people }, (_, index) => numberedPerson(faults.first + index));
  for (const { slug } of people) {
    const fault = drawn(faults.shares, random());
    if (fault) bench.sandbox.pronto.knobs.scenarios.set(slug, fault);
  }
  const answer = await bench.wish({
    ...{ type: 'start-run', people: people.map(factsOf), dropped: [], putBack: [], kinds: ['work-email'] },
    ...{ shownPrice: { pronto: 1_000_000 }, caps: {} },
  });
  if (!answer.ok || answer.runId === undefined) throw new Error('the run did not start');
  const { runId } = answer;
  let kills = 0;
  const { min, max } = faults.killGap;
  const calm = killEvery(bench, {
    nextMs: () => min + random() * (max - min),
    most: faults.kills,
    killed: () => (kills += 1),
  });
  await faults.also?.(bench);
  const resumed = await resumeUntilDone(bench, runId, faults.patience);
  await calm();
  return { kills, resumed, twice: askedTwice(bench, faults), ...(await audit(bench, runId)) };
}

function drawn(shares: Faults['shares'], at: number): ScenarioName | null {
  let sum = 0;
  const entries = Object.entries(shares) as [ScenarioName, number][];
  return entries.find(([, share]) => (sum += share) > at)?.[0] ?? null;
}

async function resumeUntilDone(bench: Bench, runId: string, patience: number): Promise<number> {
  let resumed = 0;
  await until(
    'the run is finished',
    async () => {
      const { state } = await bench.run(runId);
      if (state === 'stopped') {
        resumed += 1;
        await bench.wish({ type: 'resume-run', runId });
      }
      return state === 'finished';
    },
    patience,
  );
  return resumed;
}

/** A refused call did nothing: only those that the vendor worked on count. */
function askedTwice({ sandbox }: Bench, { people, first }: Faults): number {
  const wanted = new Set(Array.from({ length: people }, (_, index) => numberedPerson(first + index).slug));
  const asked = sandbox.received.filter(({ status }) => status !== 429);
  const slugs = asked.flatMap((request) => slugAsked(request) ?? []);
  const own = slugs.filter((slug) => wanted.has(slug));
  return own.length - new Set(own).size;
}
