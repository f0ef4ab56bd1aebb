import { useCallback } from 'react';
import { isOver, runProgress } from '../../lib/enrichment/run-progress.ts';
import { balanceProof } from '../../lib/enrichment/run-receipt.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { vendors } from '../../lib/enrichment/vendor.ts';
import { formatNumber } from '../../lib/format/format-number.ts';
import { type ReceiptFigures, readReceiptFigures } from '../../lib/run-receipt-data.ts';
import { locale, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { useDatabase } from '../database-context.ts';
import { useLiveSampled } from '../use-live-sampled.ts';
import { ExportReceipt } from './export-receipt.tsx';
import { type Figure, Figures } from './figures.tsx';
import { ReceiptDrops } from './receipt-drops.tsx';
import { proofText } from './receipt-texts.ts';
import styles from './run-receipt.module.css';

/** The ledger and the drops are read seldom: they change only while calls in flight are settled. */
const everyMs = 1000;

/** What a run asked, left out, found and cost, and whether the balance agrees. */
export function RunReceipt({ run }: { run: Run }) {
  const database = useDatabase();
  const runId = run.id;
  const figures = useLiveSampled(
    useCallback(() => readReceiptFigures(database, runId), [database, runId]),
    everyMs,
  );
  const proof = proofText(balanceProof(run), run);
  return (
    <section className={styles.receipt} aria-labelledby="run-receipt">
      <h2 id="run-receipt">{text(isOver(run) ? 'receipt' : 'receipt_so_far')}</h2>
      <Figures figures={askedFigures(run, figures)} />
      <Figures figures={spendFigures(run, figures)} />
      <p className={styles.proof}>{proof}</p>
      {run.dropped > 0 && figures && <ReceiptDrops runId={run.id} counts={figures.drops} />}
      <ExportReceipt run={run} />
    </section>
  );
}

function askedFigures(run: Run, figures: ReceiptFigures | undefined): Figure[] {
  const { total, found, notFound, failed, interrupted, cancelled, open } = runProgress(run);
  const count = (value: number) => formatNumber(value, locale());
  const cached = figures?.drops.find(({ reason }) => reason === 'already-found')?.count ?? 0;
  const always: Figure[] = [
    { name: text('vendor'), value: vendors[run.provider].name },
    { name: text('receipt_asked'), value: count(total - cancelled - open), strong: true },
    { name: text('state_found'), value: count(found) },
    { name: text('state_not_found'), value: count(notFound) },
    { name: text('state_failed'), value: count(failed) },
    { name: text('state_interrupted'), value: count(interrupted) },
  ];
  const sometimes: Figure[] = [
    ...(open > 0 ? [{ name: text('receipt_open'), value: count(open) }] : []),
    ...(cancelled > 0 ? [{ name: text('receipt_cancelled'), value: count(cancelled) }] : []),
    { name: text('receipt_cached'), value: count(cached) },
    { name: text('receipt_dropped'), value: count(run.dropped - cached) },
  ];
  return [...always, ...sometimes];
}

function spendFigures(run: Run, figures: ReceiptFigures | undefined): Figure[] {
  const amount = (value: number | null) =>
    value === null ? text('credits_unknown') : amountText(value, run.unit);
  const spend = figures?.spend;
  const parts: [Figure['name'], number | undefined][] = [
    [text('spent_reported'), spend?.reported],
    [text('spent_estimated'), spend?.estimated],
    [text('spent_unknown'), spend?.unknown],
    [text('spent_uncertain'), spend?.uncertain],
  ];
  return [
    { name: text('spent'), value: amount(run.booked), strong: true },
    ...parts.flatMap(([name, value]) => (value ? [{ name, value: amount(value) }] : [])),
    { name: text('balance_before'), value: amount(run.balanceBefore) },
    { name: text('balance_after'), value: amount(run.balanceAfter) },
  ];
}
