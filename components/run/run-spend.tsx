import type { Run } from '../../lib/enrichment/run.ts';
import { text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import styles from './run-spend.module.css';

/** What was spent so far against the most that was confirmed, and what may have been charged beside it. */
export function RunSpend({ run }: { run: Run }) {
  const { booked, uncertain, highestCost, cap, unit } = run;
  const most = cap === null ? highestCost : Math.min(cap, highestCost);
  return (
    <p className={styles.spend}>
      <span>{text('run_spent_of', amountText(booked, unit), amountText(most, unit))}</span>
      {uncertain > 0 && <span>{text('run_uncertain', amountText(uncertain, unit))}</span>}
    </p>
  );
}
