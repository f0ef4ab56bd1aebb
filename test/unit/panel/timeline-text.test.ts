import { expect, test, vi } from 'vitest';
import { timelineText } from '../../../components/person/timeline-text.ts';
import { finding, lookup, spend } from '../../e2e/panel/panel-seed.ts';
import type { TimelineEntry } from '../../../lib/timeline.ts';

vi.mock('wxt/browser', () => import('./browser-in-english.ts'));

test('what several vendors charged for one answer is told apart: their units are no sum', () => {
  const cents = { provider: 'sixtyfour', unit: 'cents', amount: 5, highest: 5, basis: 'reported' };
  const entry = {
    ...{ key: 'answered l', at: 0, type: 'answered' },
    lookup: lookup('l', 'p', 'work-email'),
    findings: [finding('l', 'p')],
    spends: [spend('l', 'p', cents), spend('l', 'p', { basis: 'reported' })],
  } as TimelineEntry;
  expect(timelineText(entry)).toBe(
    'Work email: ada@difference.example (5 cents (Sixtyfour) and 3 credits (Pronto))',
  );
});
