import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { formatDay, formatTime } from '../../lib/format/format-time.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { useCredits } from '../credits/use-credits.ts';
import { useKeyedVendors } from '../credits/use-keyed-vendors.ts';
import { KeyMissing } from '../settings/key-missing.tsx';
import { Section } from '../settings/section.tsx';
import styles from './balances.module.css';

/** What is left at each vendor with a key, when that was read, and when it is filled up again. */
export function Balances() {
  const vendors = useKeyedVendors();
  return (
    <Section title={text('spend_balances')}>
      <KeyMissing />
      <ul className={styles.list}>
        {vendors.map((id) => (
          <BalanceLine key={id} provider={id} />
        ))}
      </ul>
    </Section>
  );
}

function BalanceLine({ provider }: { provider: ProviderId }) {
  const credits = useCredits(provider);
  const balance = credits?.balance;
  const { name, balance: telling } = capabilitiesOf(provider);
  const known = typeof balance?.amount === 'number';
  return (
    <li className={styles.line}>
      <strong>{name}</strong>
      <span className={styles.amount}>
        {known && amountText(balance.amount ?? 0, balance.unit)}
        {credits && !known && text(telling === 'none' ? 'balance_never_told' : 'credits_unknown')}
      </span>
      <span className={styles.facts}>
        {typeof balance?.limit === 'number' && <span>{text('balance_limit', balance.limit)}</span>}
        {typeof balance?.resetAt === 'number' && (
          <span>{text('balance_reset', formatDay(balance.resetAt, locale()))}</span>
        )}
        {known && <span>{text('balance_read', formatTime(balance.readAt, locale()))}</span>}
      </span>
    </li>
  );
}
