import type { Database } from '../database.ts';
import type { Run } from '../enrichment/run.ts';
import { readRuns } from '../runs/runs-page.ts';

/** While many lookups settle, runs are looked at no more often than this. */
const everyMs = 1000;

export type RunEnd = 'finished' | 'stopped';

interface RunNoticeEffects {
  now(): number;
  sleepUntil(at: number): Promise<void>;
  tell(run: Run, end: RunEnd): void;
}

/** Tells when a run has ended or waits for the user; call it whenever runs changed. */
export function createRunNotice(
  database: Database,
  { now, sleepUntil, tell }: RunNoticeEffects,
): () => Promise<void> {
  let seen: Map<string, RunEnd | null> | null = null;
  let lookedAt = 0;
  let due: Promise<void> | undefined;

  /** The newest will do: older ones do not end any more. */
  async function look(): Promise<void> {
    const [before, since, at] = [seen, lookedAt, now()];
    const { runs } = await readRuns(database, 1);
    seen = new Map(runs.map((run) => [run.id, endOf(run)]));
    lookedAt = at;
    for (const run of before ? runs : []) {
      const { id, createdAt } = run;
      const end = endOf(run);
      // One that nobody saw before, and that is older, came back with a backup.
      const isNews = before?.has(id) === true || createdAt >= since;
      if (end !== null && isNews && before?.get(id) !== end) tell(run, end);
    }
  }

  // What had ended before this worker began is no news. If that cannot be read, the next look begins.
  const first = look().catch(() => undefined);

  async function lookLater(): Promise<void> {
    await first;
    await sleepUntil(now() + everyMs);
    due = undefined;
    await look();
  }

  // The panel still shows what cannot be told now.
  return () => (due ??= lookLater().catch(() => undefined));
}

/** A run that stopped when all of it was on its way ends by itself: there is nothing to resume. */
function endOf({ state, unfilled, counts }: Run): RunEnd | null {
  if (state === 'finished') return state;
  const left = unfilled + counts.waiting + counts.unconfirmed;
  return state === 'stopped' && left > 0 ? state : null;
}
