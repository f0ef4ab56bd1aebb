/** A text the user accepted or withdrew in the panel. The text itself stays in the catalogue under its version. */
export interface ConsentEntry {
  id: string;
  subject: 'personal-email';
  action: 'given' | 'withdrawn';
  at: number;
  textVersion: string;
  /** SHA-256 of the exact text shown, lower-case hex. */
  textHash: string;
  locale: string;
}
