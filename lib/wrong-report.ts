import type { Database } from './database.ts';
import type { Finding } from './enrichment/finding.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import { readFacets } from './history/facet-blocks.ts';
import { numbersOf } from './history/bits.ts';

const mostPeople = 1000;

/** What was paid for and marked as wrong, by vendor, the newest mark first; of the thousand people with the newest
 * numbers. */
export async function readWrongFindings(database: Database): Promise<Map<ProviderId, Finding[]>> {
  const numbers = numbersOf(await readFacets(database, ['outcome:wrong'])).slice(-mostPeople);
  const rows = await database.historyRows.bulkGet(numbers);
  const ids = rows.flatMap((row) => row?.personId ?? []);
  const findings = await database.findings.where('personId').anyOf(ids).toArray();
  const wrong = findings
    .filter((finding) => finding.wrong !== null)
    .toSorted((one, other) => (other.wrong?.at ?? 0) - (one.wrong?.at ?? 0));
  return Map.groupBy(wrong, ({ provider }) => provider);
}
