import { amountAt } from '../../lib/enrichment/amounts.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { unitNames } from '../credits/unit-names.ts';
import { TextInput } from '../shell/text-input.tsx';
import { Figures } from './figures.tsx';
import styles from './review-costs.module.css';
import type { Review } from './use-review.ts';

/** What it costs at most and probably at each vendor, the balances before and after, and the caps. */
export function ReviewCosts({ review }: { review: Review }) {
  return (
    <section className={styles.costs} aria-labelledby="review-costs">
      <h3 id="review-costs">{text('review_costs')}</h3>
      {review.vendors.map((id) => (
        <CostsAt key={id} review={review} id={id} />
      ))}
    </section>
  );
}

function CostsAt({ review, id }: { review: Review; id: ProviderId }) {
  const { name, unit } = capabilitiesOf(id);
  const { highestCost, expectedCost } = review.plan.preflight;
  const { balance, day } = review.input.means[id];
  const most = amountAt(highestCost, id);
  const amount = (value: number | null, unknown: string) =>
    value === null ? unknown : amountText(Math.round(value * 100) / 100, unit);
  const probably = expectedCost === null ? null : amountAt(expectedCost, id);
  const after = balance === null ? null : balance - most;
  return (
    <>
      <Figures
        figures={[
          { name: text('vendor'), value: name },
          { name: text('cost_highest'), value: amount(most, ''), strong: true },
          { name: text('cost_expected'), value: amount(probably, text('no_history_yet')) },
          { name: text('balance_now'), value: amount(balance, text('credits_unknown')) },
          { name: text('balance_after_most'), value: amount(after, text('credits_unknown')) },
          { name: text('left_today'), value: amount(day, text('no_cap')) },
        ]}
      />
      {review.isForWebhook(id) && <p>{text('way_webhook_about')}</p>}
      <CapAt review={review} id={id} />
    </>
  );
}

function CapAt({ review, id }: { review: Review; id: ProviderId }) {
  const { name, unit } = capabilitiesOf(id);
  const { typed, problem, most } = review.capAt(id);
  const problems = {
    'not-a-number': text('problem_not_a_number'),
    'too-high': text('run_cap_higher', most === null ? '' : amountText(most, unit)),
  };
  const several = review.vendors.length > 1;
  return (
    <TextInput
      label={several ? text('cap_this_run_at', name) : text('cap_this_run')}
      inputMode="decimal"
      unit={text(unitNames[unit])}
      value={typed}
      onChange={(cap) => review.setCap(id, cap)}
      hint={typed.trim() === '' && most === null ? text('run_cap_none') : undefined}
      problem={problem === null ? undefined : problems[problem]}
    />
  );
}
