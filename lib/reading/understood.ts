import type { Evidence } from '../messages.ts';

/** What was made of the texts of one person. */
export interface Understood {
  /** Cleaned, not split. */
  name: string;
  headline: string | null;
  company: string | null;
  /** The public address, where the texts tell it. */
  address?: string | null;
  isSure: boolean;
  evidence: Evidence[];
}
