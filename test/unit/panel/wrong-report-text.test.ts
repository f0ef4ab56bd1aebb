import { expect, it, vi } from 'vitest';
import { wrongReportText } from '../../../components/history/wrong-report-text.ts';
import type { Finding, WrongReason } from '../../../lib/enrichment/finding.ts';

vi.mock('wxt/browser', () => import('./browser-in-english.ts'));

const marked = (reason: WrongReason): Finding => ({
  ...{ id: 'f', personId: 'p', lookupId: 'l', callId: 'call-1', kind: 'work-email', label: null },
  ...{ value: 'ada@example.test', status: 'valid', rawStatus: 'deliverable', provider: 'pronto' },
  ...{ checkedAt: Date.UTC(2026, 0, 10, 12), wrong: { reason, at: 0 } },
});

it.each([
  ['bounced', 'A mail to it bounced'],
  ['wrong', 'It is wrong or somebody else’s'],
] as const)('the text to a vendor tells what is %s, and nothing of our exports', (reason, said) => {
  const report = wrongReportText('pronto', [marked(reason)]);
  expect(report).toContain(`ada@example.test · ${said} · you said: deliverable, on Jan 10, 2026`);
  expect(report).not.toMatch(/export/i);
});
