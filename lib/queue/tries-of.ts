import type { Database } from '../database.ts';
import type { Lookup } from '../enrichment/lookup.ts';

/** After so many tries that came to nothing a vendor is given up. */
export const mostTries = 5;

/** How often this vendor was asked since the last turn ended: neither at another one, nor before the user's retry. */
export function triesOf({ callIds, attempts }: Lookup): number {
  const ended = attempts.findLast(({ callId }) => callId !== null)?.callId ?? '';
  return callIds.length - (callIds.lastIndexOf(ended) + 1);
}

/** The same, without those that never left the browser: they say nothing of the vendor. */
export async function answeredTriesOf({ calls }: Pick<Database, 'calls'>, lookup: Lookup): Promise<number> {
  const tries = await calls.bulkGet(lookup.callIds.slice(lookup.callIds.length - triesOf(lookup)));
  return tries.filter((call) => call?.failure?.code !== 'not_sent').length;
}
