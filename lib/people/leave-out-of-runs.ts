import type { PersonFacts } from '../enrichment/person.ts';
import { finishedIfDone } from '../queue/run-tally.ts';
import type { StopEffects } from '../queue/stop-lookups.ts';

/** Takes people out of what confirmed runs are still to write as lookups. Call it inside a transaction over `runs` and
 * `runInputs`. */
export async function leaveOutOfRuns(
  { database, now }: Pick<StopEffects, 'database' | 'now'>,
  isMeant: (facts: PersonFacts) => boolean,
): Promise<void> {
  const inputs = await database.runInputs
    .filter(({ people }) => people.some(({ facts }) => isMeant(facts)))
    .toArray();
  for (const input of inputs) {
    const people = input.people.filter(({ facts }) => !isMeant(facts));
    const left = input.people.length - people.length;
    const run = await database.runs.get(input.runId);
    const shorter = run && { ...run, people: run.people - left, unfilled: run.unfilled - left };
    await Promise.all([
      database.runInputs.put({ ...input, people }),
      shorter && database.runs.put(finishedIfDone(shorter, now)),
    ]);
  }
}
