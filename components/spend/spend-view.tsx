import { useCallback, useState } from 'react';
import { lastDays, vendorTotals } from '../../lib/enrichment/spend-overview.ts';
import { text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { Section } from '../settings/section.tsx';
import { Dropdown } from '../shell/dropdown.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { useLiveSampled } from '../use-live-sampled.ts';
import { useNow } from '../use-now.ts';
import { Balances } from './balances.tsx';
import { DaySpends } from './day-spends.tsx';
import { Ledger } from './ledger.tsx';
import { RunSpends } from './run-spends.tsx';
import styles from './spend-view.module.css';
import { VendorTotal } from './vendor-total.tsx';

const periods = ['7', '30', '90'] as const;
const longest = 90;

/** Where the money went: what is left, what vendors charged and found, by day, by run, and each spend. */
export function SpendView() {
  const [period, setPeriod] = useState<(typeof periods)[number]>('30');
  const all = lastDays(useNow(), longest);
  const kept = useVendorDays(all[0] ?? '');
  if (!kept) return <Skeleton lines={6} />;
  const days = all.slice(-Number(period));
  const rows = kept.filter(({ day }) => days.includes(day));
  const totals = vendorTotals(rows);
  const options = periods.map((value) => ({
    value,
    label: text('last_days', Number(value)),
  }));
  return (
    <div className={styles.view}>
      <Balances />
      <Section title={text('spend_vendors')}>
        <Dropdown label={text('period')} value={period} options={options} onChange={setPeriod} />
        {totals.length === 0 && <p className={styles.soft}>{text('spend_nothing')}</p>}
        {totals.map((total) => (
          <VendorTotal key={total.provider} {...total} />
        ))}
      </Section>
      {totals.length > 0 && (
        <DaySpends rows={rows} days={days} vendors={totals.map(({ provider }) => provider)} />
      )}
      <RunSpends />
      <Ledger />
    </div>
  );
}

/** The figures since this day: a few rows a day, kept by the worker. */
function useVendorDays(since: string) {
  const database = useDatabase();
  return useLiveSampled(
    useCallback(() => database.vendorDays.where('day').aboveOrEqual(since).toArray(), [database, since]),
  );
}
