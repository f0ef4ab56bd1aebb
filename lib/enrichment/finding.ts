import type { Kind } from './kind.ts';
import type { ProviderId } from './provider-id.ts';

/** Our word for a vendor's status. `unverified`: the vendor gave no status; `unknown`: a word we do not know. */
export type FindingStatus = 'valid' | 'risky' | 'invalid' | 'unverified' | 'unknown';

/** Why a value that was paid for is of no use: a mail to it came back, or it is somebody else's. */
export const wrongReasons = ['bounced', 'wrong'] as const;
export type WrongReason = (typeof wrongReasons)[number];

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
  /** What the user found out by using it; null: nothing against it. It is kept, but goes into no export. */
  wrong: { reason: WrongReason; at: number } | null;
}
