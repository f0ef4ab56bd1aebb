import { Fragment } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Balance } from '../../lib/enrichment/balance.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { numberText } from '../../lib/text.ts';
import { Icon } from '../shell/icon.tsx';
import { amountText } from './amount-text.ts';
import styles from './credit-fold.module.css';
import { CreditLine } from './credit-line.tsx';
import { useCredits } from './use-credits.ts';

/** What is left at several vendors in one line, for the panel is small; all else of each once it is unfolded. */
export function CreditFold({ vendors }: { vendors: readonly ProviderId[] }) {
  return (
    <Disclosure className={styles.fold ?? ''}>
      <Button slot="trigger" className={styles.trigger ?? ''}>
        <span className={styles.line}>
          {vendors.map((id, place) => (
            <Fragment key={id}>
              {place > 0 && ' · '}
              <LeftAt provider={id} />
            </Fragment>
          ))}
        </span>
        <Icon name="down" />
      </Button>
      <DisclosurePanel className={styles.panel ?? ''}>
        {vendors.map((id) => (
          <CreditLine key={id} provider={id} isOnly={false} />
        ))}
      </DisclosurePanel>
    </Disclosure>
  );
}

function LeftAt({ provider }: { provider: ProviderId }) {
  const balance = useCredits(provider)?.balance ?? null;
  return (
    <>
      {capabilitiesOf(provider).name} <strong>{shortAmount(balance)}</strong>
    </>
  );
}

/** Money is never a bare number. */
function shortAmount(balance: Balance | null): string {
  if (!balance || balance.amount === null) return '–';
  const { amount, unit } = balance;
  return unit === 'cents' ? amountText(amount, unit) : numberText(amount);
}
