import type { FindingStatus } from '../../enrichment/finding.ts';
import type { Kind } from '../../enrichment/kind.ts';
import { eachOnce, emailAddress } from '../email-address.ts';
import type { FoundValue } from '../provider.ts';
import { type EmailTuple, emailTuples, type SixtyfourResult } from './answer-schema.ts';

const statuses = new Map<string, FindingStatus>([
  ['ok', 'valid'],
  ['unknown', 'risky'],
  ['catch_all', 'risky'],
  ['risky', 'risky'],
  ['invalid', 'invalid'],
]);

const kindsByType = new Map<string, Kind>([
  ['company', 'work-email'],
  ['personal', 'personal-email'],
]);

/** All addresses of one result, each with the kind it is of: what its type says, else the field it stands in. A
 * PERSONAL lookup also answers with company addresses; what stands in both fields is personal. */
export function foundValues({ email, personal_email }: SixtyfourResult): (FoundValue & { kind: Kind })[] {
  const own = valuesOf(personal_email, 'personal-email');
  const all = eachOnce([...own, ...valuesOf(email, 'work-email')], ({ value }) => value);
  return [...all.filter((one) => !own.includes(one)), ...all.filter((one) => own.includes(one))];
}

function valuesOf(list: SixtyfourResult['email'], kind: Kind): (FoundValue & { kind: Kind })[] {
  return emailTuples(list).flatMap((tuple) => {
    const value = emailAddress(tuple.address);
    return value === null || isNone(tuple) ? [] : [{ ...wordsOf(tuple, kind), value }];
  });
}

function wordsOf({ status, type }: EmailTuple, field: Kind) {
  return {
    label: type,
    status: status === null ? 'unverified' : (statuses.get(status.toLowerCase()) ?? 'unknown'),
    rawStatus: status,
    kind: kindsByType.get(type?.toLowerCase() ?? '') ?? field,
  };
}

function isNone({ status }: EmailTuple): boolean {
  return status?.toUpperCase() === 'NOT_FOUND';
}
