import type { LedgerEntry } from '../../../lib/enrichment/cost.ts';
import type { Finding } from '../../../lib/enrichment/finding.ts';
import type { Person } from '../../../lib/enrichment/person.ts';
import { type ExportedPerson, exportedFindings } from '../../../lib/export/exported-person.ts';
import { finding, person, spend } from '../../e2e/panel/panel-seed.ts';

export const at = Date.UTC(2026, 0, 2, 3, 4, 5);

/** Somebody with a work email, a mobile and a desk number, unless said otherwise. */
export function exported(
  changes: Partial<Person> = {},
  findings: readonly Partial<Finding>[] = [{}, mobile, desk],
): ExportedPerson {
  const whole = { ...person('ada', { updatedAt: at }), ...changes };
  return {
    person: whole,
    number: 1,
    deleteAfter: Date.UTC(2027, 0, 2),
    findings: exportedFindings(
      findings.map((one) => finding('l1', whole.id, { checkedAt: at, ...one }) as Finding),
    ),
    spends: [spend('l1', whole.id, { at }) as LedgerEntry],
  };
}

export const mobile = { kind: 'phone', value: '+33 6 12 34 56 78', label: 'mobile' } as const;
export const desk = {
  kind: 'phone',
  value: '0044 (0)20 7946 0000',
  label: null,
  status: 'unverified',
} as const;

/** Texts by which strangers have tried to make a cell, a page or a card do something. */
export const attacks = [
  '=1+1',
  '＝1+1',
  '@SUM(A1)',
  '-2+3',
  '\t=1',
  '\r\n=1',
  ' =1',
  '\u200b=1',
  '=HYPERLINK("https://evil.example","x")\nsecond line',
  "Sales;=cmd|' /C calc'!A0",
  'a,"=1',
  '<script>alert(1)</script>',
  'BEGIN:VCARD\r\nTEL:+1',
  'x\r\nEND:VCARD',
  'a;b,c\\d:e',
  '\u202egnp.exe\u0000\u0007',
  '\ud800 half',
  '_x0041_ and ]]> &amp;',
  'Zoë 👩‍🚀 汉字 العربية',
] as const;
