import type { Database } from '../database.ts';
import type { Run } from '../enrichment/run.ts';

export const runsPerPage = 30;

interface RunsPage {
  runs: Run[];
  more: boolean;
}

/** The newest runs: `pages` pages along an index. */
export async function readRuns(database: Database, pages: number): Promise<RunsPage> {
  const wanted = pages * runsPerPage;
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  const newest = database.runs.orderBy('createdAt').reverse();
  const runs = await newest.limit(wanted + 1).toArray();
  return { runs: runs.slice(0, wanted), more: runs.length > wanted };
}
