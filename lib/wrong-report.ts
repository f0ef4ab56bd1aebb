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
  const marked = findings.filter((finding) => finding.wrong !== null);
  const wrong = (await charged(database, marked)).toSorted(
    (one, other) => (other.wrong?.at ?? 0) - (one.wrong?.at ?? 0),
  );
  return Map.groupBy(wrong, ({ provider }) => provider);
}

/** What was free is not claimed back: an address on record there, say. */
async function charged({ ledger }: Database, findings: readonly Finding[]): Promise<Finding[]> {
  const lookupIds = [...new Set(findings.map(({ lookupId }) => lookupId))];
  const spends = await ledger.where('lookupId').anyOf(lookupIds).toArray();
  const paid = new Set(spends.filter(({ amount }) => amount !== 0).map(chargeKey));
  return findings.filter((finding) => paid.has(chargeKey(finding)));
}

const chargeKey = ({ lookupId, callId }: Pick<Finding, 'lookupId' | 'callId'>) => `${lookupId} ${callId}`;
