import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../../lib/enrichment/cost.ts';
import type { Finding } from '../../../lib/enrichment/finding.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import { type ReceiptRows, runReceiptCsv } from '../../../lib/export/run-receipt-csv.ts';
import { finding, lookup, person, spend } from '../../e2e/panel/panel-seed.ts';
import { run } from '../../e2e/panel/run-seed.ts';

const ada = person('ada', { fullName: '=Ada, "the" Sample', company: null });
const at = Date.UTC(2026, 0, 2, 3, 4, 5);
const receipt: ReceiptRows = {
  run: run({ id: 'run-1', state: 'finished', states: { found: 1, interrupted: 1 } }),
  lookups: [
    {
      lookup: lookup('l1', 'ada', 'work-email') as Lookup,
      person: ada,
      findings: [
        finding('l1', 'ada', { checkedAt: at }) as Finding,
        finding('l1', 'ada', {
          checkedAt: at,
          value: 'a@works.example',
          status: 'risky',
          rawStatus: null,
        }) as Finding,
      ],
      spends: [spend('l1', 'ada') as LedgerEntry],
    },
    {
      lookup: lookup('l2', 'gone', 'phone', {
        state: 'interrupted',
        settledAt: at,
        failure: { code: 'worker_stopped', cost: 'may-be-charged', retryable: false, detail: null },
      }) as Lookup,
      person: null,
      findings: [],
      spends: [
        spend('l2', 'gone', { amount: null, highest: 30, basis: 'unknown', uncertain: true }) as LedgerEntry,
      ],
    },
  ],
  drops: [{ id: 'd', runId: 'run-1', facts: ada, personId: null, reason: 'recently-asked', until: at }],
};

test('each value found, each lookup without one and each person left out has a row; a cost stands once', () => {
  const [head = '', ...rows] = runReceiptCsv(receipt, { reader: 'spreadsheet', bom: false }).split('\r\n');
  expect(head).toBe(
    'outcome,full_name,first_name,last_name,company,domain,linkedin_url,kind,value,status,vendor_status,checked_at,cost,' +
      'possible_cost,unit,cost_basis,reason,try_again_from,vendor,lookup_id,run_id',
  );
  const who = `"'=Ada, ""the"" Sample",Ada,Sample,,difference.example,https://www.linkedin.com/in/ada`;
  expect(rows).toEqual([
    `found,${who},work-email,ada@difference.example,valid,deliverable,2026-01-02T03:04:05.000Z,3,,credits,estimated,,,pronto,l1,run-1`,
    `found,${who},work-email,a@works.example,risky,,2026-01-02T03:04:05.000Z,,,,,,,pronto,l1,run-1`,
    'interrupted,,,,,,,phone,,,,2026-01-02T03:04:05.000Z,0,30,credits,unknown,worker_stopped,,pronto,l2,run-1',
    `dropped,${who},,,,,,,,,,recently-asked,2026-01-02T03:04:05.000Z,,,run-1`,
    '',
  ]);
});

test('what the user marked as wrong is not given out, and its cost is', () => {
  const [paid] = receipt.lookups;
  const wrong = finding('l1', 'ada', { checkedAt: at, wrong: { reason: 'bounced', at } }) as Finding;
  const lookups = paid ? [{ ...paid, findings: [wrong] }] : [];
  const csv = runReceiptCsv({ ...receipt, lookups, drops: [] }, { reader: 'spreadsheet', bom: false });
  expect(csv.split('\r\n')[1]).toMatch(
    /work-email,,valid,deliverable,2026-01-02T03:04:05\.000Z,3,,credits,estimated,bounced,/,
  );
  expect(csv).not.toContain('@');
});
