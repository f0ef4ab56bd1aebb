import type { Attempt } from '../../lib/enrichment/conclude.ts';
import type { LedgerEntry } from '../../lib/enrichment/cost.ts';
import type { FindingStatus } from '../../lib/enrichment/finding.ts';
import type { LookupState } from '../../lib/enrichment/lookup.ts';
import { type SpendSummary, summarizeSpend } from '../../lib/enrichment/spend-summary.ts';
import { formatList } from '../../lib/format/format-number.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import type { StateLook } from '../shell/state-chip.tsx';

export const stateLooks: Record<LookupState, StateLook> = {
  unconfirmed: { key: 'state_unconfirmed', tone: 'caution', icon: 'question' },
  waiting: { key: 'state_waiting', tone: 'note', icon: 'clock' },
  asking: { key: 'state_asking', tone: 'note', icon: 'search' },
  found: { key: 'state_found', tone: 'good', icon: 'check' },
  'not-found': { key: 'state_not_found', tone: 'plain', icon: 'cross' },
  delivered: { key: 'state_delivered', tone: 'note', icon: 'check' },
  failed: { key: 'state_failed', tone: 'bad', icon: 'warning' },
  interrupted: { key: 'state_interrupted', tone: 'caution', icon: 'question' },
  cancelled: { key: 'state_cancelled', tone: 'plain', icon: 'cross' },
};

export const attemptLooks: Record<Attempt['result'], StateLook> = {
  found: stateLooks.found,
  'not-found': stateLooks['not-found'],
  delivered: stateLooks.delivered,
  failed: stateLooks.failed,
  interrupted: stateLooks.interrupted,
  skipped: { key: 'attempt_skipped', tone: 'plain', icon: 'minus' },
};

export const findingLooks: Record<FindingStatus, StateLook> = {
  valid: { key: 'status_valid', tone: 'good', icon: 'check' },
  risky: { key: 'status_risky', tone: 'caution', icon: 'warning' },
  invalid: { key: 'status_invalid', tone: 'bad', icon: 'cross' },
  unverified: { key: 'status_unverified', tone: 'plain', icon: 'question' },
  unknown: { key: 'status_unknown', tone: 'plain', icon: 'question' },
};

/** Of what the user marked, whatever the vendor says of it. */
export const wrongLook: StateLook = { key: 'outcome_wrong', tone: 'bad', icon: 'cross' };

/** What a lookup cost, and how sure that is. */
export function spendText(spend: SpendSummary | null): string {
  if (!spend) return text('spend_none');
  const highest = amountText(spend.highest, spend.unit);
  if (spend.uncertain) return text('spend_uncertain', highest);
  if (spend.amount === null) return text('spend_unknown', highest);
  const amount = amountText(spend.amount, spend.unit);
  return spend.basis === 'estimated' ? text('spend_estimated', amount) : amount;
}

/** What a lookup cost over all vendors it went to; of several each with its name, for their units differ. */
export function spendsText(spends: readonly LedgerEntry[]): string {
  const byVendor = [...Map.groupBy(spends, ({ provider }) => provider)];
  if (byVendor.length < 2) return spendText(summarizeSpend(spends));
  const parts = byVendor.map(([id, own]) =>
    text('amount_at', spendText(summarizeSpend(own)), capabilitiesOf(id).name),
  );
  return formatList(parts, locale());
}
