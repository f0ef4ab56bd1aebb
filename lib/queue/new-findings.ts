import type { Finding } from '../enrichment/finding.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { LookupOutcome } from '../providers/provider.ts';
import type { Settlement } from './settlement.ts';

export function newFindings(
  { lookup, outcome }: { lookup: Lookup; outcome: LookupOutcome },
  { call, now, newId }: Settlement,
): Finding[] {
  return outcome.values.map((value) => ({
    ...value,
    id: newId(),
    personId: lookup.personId,
    lookupId: lookup.id,
    callId: call.id,
    kind: value.kind ?? lookup.kind,
    provider: call.provider,
    checkedAt: now,
    wrong: null,
  }));
}
