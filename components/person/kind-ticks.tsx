import { useState } from 'react';
import type { Kind } from '../../lib/enrichment/kind.ts';
import type { KindOffer, OfferStep } from '../../lib/enrichment/kind-offer.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { ConsentDialog } from '../consent/consent-dialog.tsx';
import { amountText } from '../credits/amount-text.ts';
import { Action } from '../shell/action.tsx';
import { Tick } from '../shell/tick.tsx';
import { kindNames } from './kind-texts.ts';
import styles from './kind-ticks.module.css';

interface KindTicksProps {
  offers: readonly KindOffer[];
  ticked: readonly Kind[];
  onChange: (ticked: Kind[]) => void;
}

/** The kinds that can be asked for, each with its price; one that needs consent leads to its text. */
export function KindTicks({ offers, ticked, onChange }: KindTicksProps) {
  const [isReading, setReading] = useState(false);
  const toggle = (kind: Kind, on: boolean) =>
    onChange(on ? [...ticked, kind] : ticked.filter((one) => one !== kind));
  return (
    <div className={styles.kinds}>
      {offers.map((offer) => (
        <Tick
          key={offer.kind}
          label={text(kindNames[offer.kind])}
          detail={priceText(offer)}
          isSelected={ticked.includes(offer.kind)}
          isDisabled={offer.needsConsent}
          onChange={(on) => toggle(offer.kind, on)}
        >
          {offer.needsConsent && (
            <Action look="quiet" icon="shield" onPress={() => setReading(true)}>
              {text('consent_read')}
            </Action>
          )}
        </Tick>
      ))}
      <ConsentDialog isOpen={isReading} onClose={() => setReading(false)} />
    </div>
  );
}

/** What each vendor asks, in the order in which they are asked. */
function priceText({ steps }: KindOffer): string {
  const [only] = steps;
  if (only && steps.length === 1) return stepText(only);
  const named = steps.map((step) => text('price_at', stepText(step), capabilitiesOf(step.provider).name));
  return named.join(text('then_at'));
}

function stepText({ provider, price, countsAs }: OfferStep): string {
  const { unit, notFoundIsFree } = capabilitiesOf(provider);
  if (price === null) return text('price_unknown', countsAs);
  if (price === 0) return text('price_free');
  return text(notFoundIsFree ? 'price_if_found' : 'price_each', amountText(price, unit));
}
