import type { Kind } from './kind.ts';
import type { ProviderId } from './provider-id.ts';

/** Our word for a vendor's status. `unverified`: the vendor gave no status; `unknown`: a word we do not know. */
export type FindingStatus = 'valid' | 'risky' | 'invalid' | 'unverified' | 'unknown';

/** An address or number that a vendor gave, with its raw status word beside ours. */
export interface Finding {
  id: string;
  personId: string;
  lookupId: string;
  callId: string;
  kind: Kind;
  value: string;
  /** What the vendor calls the number or address ("mobile", "COMPANY"); null when it does not say. */
  label: string | null;
  status: FindingStatus;
  rawStatus: string | null;
  provider: ProviderId;
  checkedAt: number;
}
