import type { ProviderId, Unit } from './provider-id.ts';

/** What is left at a vendor, when it was read, and what the vendor said word for word (for diagnostics). */
export interface Balance {
  provider: ProviderId;
  /** null: the vendor does not say, or its answer was not understood. */
  amount: number | null;
  /** How much there is when nothing was spent, and when it is filled up again; null when the vendor does not say. */
  limit: number | null;
  resetAt: number | null;
  unit: Unit;
  readAt: number;
  raw: string;
}
