import { isMore } from '../../lib/enrichment/is-more.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { moneyAt, type Run } from '../../lib/enrichment/run.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import styles from './run-spend.module.css';

/** What was spent so far against the most that was confirmed, and what may have been charged beside it. */
export function RunSpend({ run }: { run: Run }) {
  return run.providers.map((id) => <SpendAt key={id} run={run} id={id} />);
}

function SpendAt({ run, id }: { run: Run; id: ProviderId }) {
  const { booked, uncertain, highestCost, cap } = moneyAt(run, id);
  const { name, unit } = capabilitiesOf(id);
  const most = cap === null ? highestCost : Math.min(cap, highestCost);
  return (
    <p className={styles.spend}>
      {run.providers.length > 1 && <strong>{name}</strong>}
      <span>{text('run_spent_of', amountText(booked, unit), amountText(most, unit))}</span>
      {isMore(uncertain, 0) && <span>{text('run_uncertain', amountText(uncertain, unit))}</span>}
    </p>
  );
}
