/** Why a host was contacted. `connection`: opened ahead of paid requests, without a key. */
const contactPurposes = ['lookup', 'answer', 'balance', 'account', 'connection'] as const;
export type ContactPurpose = (typeof contactPurposes)[number];

/** How often a host was contacted for one purpose, and when first and last (milliseconds since 1970). */
export interface HostContact {
  host: string;
  purpose: ContactPurpose;
  count: number;
  firstAt: number;
  lastAt: number;
}
