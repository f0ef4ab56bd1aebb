import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { formatAge } from '../../lib/format/format-time.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { locale, text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useNow } from '../use-now.ts';
import { useSettings } from '../use-settings.ts';
import { useWish } from '../use-wish.ts';
import { amountText } from './amount-text.ts';
import styles from './credit-line.module.css';
import { type Credits, useCredits } from './use-credits.ts';

function remaining(credits: Credits | undefined): string {
  const balance = credits?.balance;
  if (!balance || balance.amount === null) return text('credits_unknown');
  return amountText(balance.amount, balance.unit);
}

function spentToday(credits: Credits | undefined, cap: number | null): string {
  const { booked = 0, reserved = 0 } = credits?.today ?? {};
  const spent = booked + reserved;
  return cap === null ? text('today_no_cap', spent) : text('today_of_cap', spent, cap);
}

/** What is left at one vendor, with the time of reading, and today's spend against the cap. */
export function CreditLine({ provider, isOnly }: { provider: ProviderId; isOnly: boolean }) {
  const credits = useCredits(provider);
  const settings = useSettings();
  const now = useNow();
  const { busy, failure, send } = useWish();
  const { name, balance: telling } = capabilitiesOf(provider);
  const tells = telling === 'told';
  const isKnown = typeof credits?.balance?.amount === 'number';
  const readAt = credits?.balance?.readAt;
  const refresh = isOnly ? text('refresh_credits') : text('refresh_credits_at', name);
  return (
    <div className={styles.bar}>
      <div className={styles.figures}>
        <p className={styles.left}>
          <strong>{tells ? remaining(credits) : text('credits_not_told')}</strong>{' '}
          {text(isKnown ? 'credits_left_at' : 'credits_at', name)}
        </p>
        <p className={styles.soft}>
          {tells && (
            <span>
              {readAt ? text('credits_read', formatAge(readAt, now, locale())) : text('credits_never_read')}
            </span>
          )}
          <span>{spentToday(credits, settings.providers[provider].dailyCap)}</span>
        </p>
      </div>
      {tells && (
        <Action
          look="quiet"
          icon="refresh"
          aria-label={refresh}
          isPending={busy}
          onPress={() => send({ type: 'refresh-balance', provider })}
        />
      )}
      {failure && (
        <div className={styles.failure}>
          <FailureNote failure={failure} urgent />
        </div>
      )}
    </div>
  );
}
