import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { TextInput } from '../shell/text-input.tsx';
import { Figures } from './figures.tsx';
import styles from './review-costs.module.css';
import type { Review } from './use-review.ts';

/** What it costs at most and probably, the balance before and after, and the caps. */
export function ReviewCosts({ review, provider }: { review: Review; provider: ProviderId }) {
  const { name, unit } = capabilitiesOf(provider);
  const { input, plan, cap, capProblem, mostCap, setCap } = review;
  const { highestCost, expectedCost, balanceAfter } = plan.preflight;
  const amount = (value: number | null, unknown: string) =>
    value === null ? unknown : amountText(Math.round(value * 100) / 100, unit);
  const problems = {
    'not-a-number': text('problem_not_a_number'),
    'too-high': text('run_cap_higher', amount(mostCap, '')),
  };
  const problem = capProblem === null ? undefined : problems[capProblem];
  return (
    <section className={styles.costs} aria-labelledby="review-costs">
      <h3 id="review-costs">{text('review_costs')}</h3>
      <Figures
        figures={[
          { name: text('vendor'), value: name },
          { name: text('cost_highest'), value: amount(highestCost, ''), strong: true },
          { name: text('cost_expected'), value: amount(expectedCost, text('no_history_yet')) },
          { name: text('balance_now'), value: amount(input.balance, text('credits_unknown')) },
          { name: text('balance_after_most'), value: amount(balanceAfter, text('credits_unknown')) },
          { name: text('left_today'), value: amount(input.caps.day, text('no_cap')) },
        ]}
      />
      <TextInput
        label={text('cap_this_run')}
        inputMode="decimal"
        unit={text('unit_credits')}
        value={cap}
        onChange={setCap}
        hint={cap.trim() === '' && mostCap === null ? text('run_cap_none') : undefined}
        problem={problem}
      />
    </section>
  );
}
