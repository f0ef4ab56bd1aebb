import { factsOf } from '../e2e/harness/world.ts';
import { numberedPerson } from '../sandbox/people.ts';
import type { Bench } from './open-bench.ts';

/** Confirms a run over so many people from this one on, so that nobody is asked for twice; answers its id. */
export async function startRun(
  { wish }: Bench,
  { first, people }: { first: number; people: number },
): Promise<string> {
  const answer = await wish({
    ...{ type: 'start-run', dropped: [], putBack: [], kinds: ['work-email'] },
    people: Array.from({ length: people }, (_, index) => factsOf(numberedPerson(first + index))),
    ...{ shownPrice: { pronto: 1_000_000 }, caps: {} },
  });
  if (!answer.ok || answer.runId === undefined) throw new Error(`not started: ${JSON.stringify(answer)}`);
  return answer.runId;
}
