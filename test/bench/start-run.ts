import { factsOf } from '../e2e/harness/world.ts';
import { numberedPerson } from '../sandbox/people.ts';
import type { Bench } from './open-bench.ts';

interface People {
  first: number;
  people: number;
}

/** Makes ready a run over so many people from this one on, so that nobody is asked for twice. What it answers confirms it
 * and answers its id. */
export async function prepareRun(
  { prepare }: Bench,
  { first, people }: People,
): Promise<() => Promise<string>> {
  const confirm = await prepare({
    ...{ type: 'start-run', dropped: [], putBack: [], kinds: ['work-email'] },
    people: Array.from({ length: people }, (_, index) => factsOf(numberedPerson(first + index))),
    ...{ shownPrice: { pronto: 1_000_000 }, caps: {} },
  });
  return async () => {
    const answer = await confirm();
    if (!answer.ok || answer.runId === undefined) throw new Error(`not started: ${JSON.stringify(answer)}`);
    return answer.runId;
  };
}

/** Both at once. */
export async function startRun(bench: Bench, people: People): Promise<string> {
  return (await prepareRun(bench, people))();
}
