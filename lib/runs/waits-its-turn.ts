import type { Database } from '../database.ts';
import { isGoing } from '../enrichment/run-progress.ts';
import type { Run } from '../enrichment/run.ts';

/** Runs come in the order in which they were confirmed: is nobody of this one asked yet, for an earlier one goes at the same
 * vendor? */
export async function waitsItsTurn({ runs }: Pick<Database, 'runs'>, run: Run): Promise<boolean> {
  const { waiting: _, ...begun } = run.counts;
  if (!isGoing(run) || Object.values(begun).some((count) => count > 0)) return false;
  const isBefore = (other: Run) => isGoing(other) && other.providers.some((id) => run.providers.includes(id));
  return (await runs.where('createdAt').below(run.createdAt).filter(isBefore).count()) > 0;
}
