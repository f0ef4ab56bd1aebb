import type { Bits } from './bits.ts';

/** One file that was written, and who was in it by the numbers of their history rows: small even for 100,000. */
export interface ExportRecord {
  id: number;
  at: number;
  /** What the file was for, e.g. `csv`, `hubspot`. */
  format: string;
  count: number;
  people: Bits;
}
