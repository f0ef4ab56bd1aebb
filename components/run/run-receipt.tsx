import { isOver, runProgress } from '../../lib/enrichment/run-progress.ts';
import type { ProviderId, Unit } from '../../lib/enrichment/provider-id.ts';
import { type SpendByWord, balanceVerdict } from '../../lib/enrichment/run-receipt.ts';
import { moneyAt, type Run, type RunMoney } from '../../lib/enrichment/run.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { formatList } from '../../lib/format/format-number.ts';
import type { ReceiptFigures } from '../../lib/runs/run-receipt-data.ts';
import { locale, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { useNow } from '../use-now.ts';
import { ExportReceipt } from './export-receipt.tsx';
import { Fold } from '../shell/fold.tsx';
import { type Figure, Figures } from './figures.tsx';
import { ReceiptDrops } from './receipt-drops.tsx';
import { verdictText } from './receipt-texts.ts';
import styles from './run-receipt.module.css';

interface RunReceiptProps {
  run: Run;
  figures: ReceiptFigures;
}

/** What a run asked, left out, found and cost, and whether the balance agrees; folded while more is to come. */
export function RunReceipt({ run, figures }: RunReceiptProps) {
  if (!isOver(run))
    return (
      <Fold title={text('receipt_so_far')}>
        <Receipt run={run} figures={figures} />
      </Fold>
    );
  return (
    <section aria-labelledby="run-receipt">
      <h2 id="run-receipt" className={styles.title}>
        {text('receipt')}
      </h2>
      <Receipt run={run} figures={figures} />
    </section>
  );
}

function Receipt({ run, figures }: RunReceiptProps) {
  const now = useNow();
  return (
    <div className={styles.receipt}>
      <Figures figures={askedFigures(run, figures)} />
      {run.providers.map((id) => (
        <Spend key={id} {...{ run, id, figures, now }} />
      ))}
      {run.dropped > 0 && <ReceiptDrops runId={run.id} counts={figures.drops} />}
      <ExportReceipt run={run} />
    </div>
  );
}

function askedFigures(run: Run, figures: ReceiptFigures): Figure[] {
  const { total, found, notFound, delivered, failed, interrupted, cancelled, open } = runProgress(run);
  const cached = figures.drops.find(({ reason }) => reason === 'already-found')?.count ?? 0;
  const always: Figure[] = [
    { name: text('vendor'), value: vendorNames(run) },
    { name: text('receipt_asked'), value: total - cancelled - open, strong: true },
    { name: text('state_found'), value: found },
    { name: text('state_not_found'), value: notFound },
    { name: text('state_failed'), value: failed },
    { name: text('state_interrupted'), value: interrupted },
  ];
  const sometimes: Figure[] = [
    ...(delivered > 0 ? [{ name: text('state_delivered'), value: delivered }] : []),
    ...(open > 0 ? [{ name: text('receipt_open'), value: open }] : []),
    ...(cancelled > 0 ? [{ name: text('receipt_cancelled'), value: cancelled }] : []),
    { name: text('receipt_cached'), value: cached },
    { name: text('receipt_dropped'), value: run.dropped - cached },
  ];
  return [...always, ...sometimes];
}

function vendorNames({ providers }: Run): string {
  return formatList(
    providers.map((id) => capabilitiesOf(id).name),
    locale(),
  );
}

interface SpendProps {
  run: Run;
  id: ProviderId;
  figures: ReceiptFigures;
  now: number;
}

/** What was spent at one vendor, and whether its balance agrees. */
function Spend({ run, id, figures, now }: SpendProps) {
  const { name, unit } = capabilitiesOf(id);
  const money = { ...moneyAt(run, id), finishedAt: run.finishedAt };
  return (
    <>
      {run.providers.length > 1 && <h3>{name}</h3>}
      <Figures figures={spendFigures(money, unit, figures.spend[id])} />
      {isOver(run) && (
        <p className={styles.proof}>
          {verdictText(balanceVerdict(money, now), { unit, uncertain: money.uncertain })}
        </p>
      )}
    </>
  );
}

function spendFigures(money: RunMoney, unit: Unit, spend: SpendByWord | undefined): Figure[] {
  const amount = (value: number | null) => (value === null ? text('not_read') : amountText(value, unit));
  const parts: [Figure['name'], number | undefined][] = [
    [text('spent_reported'), spend?.reported],
    [text('spent_estimated'), spend?.estimated],
    [text('spent_unknown'), spend?.unknown],
    [text('spent_uncertain'), spend?.uncertain],
  ];
  return [
    { name: text('spent'), value: amount(money.booked), strong: true },
    ...parts.flatMap(([name, value]) => (value ? [{ name, value: amount(value) }] : [])),
    { name: text('balance_before'), value: amount(money.balanceBefore) },
    { name: text('balance_after'), value: amount(money.balanceAfter) },
  ];
}
