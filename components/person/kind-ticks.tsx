import { useState } from 'react';
import type { Kind } from '../../lib/enrichment/kind.ts';
import type { KindOffer } from '../../lib/enrichment/kind-offer.ts';
import type { Unit } from '../../lib/enrichment/provider-id.ts';
import { formatNumber } from '../../lib/format/format-number.ts';
import { locale, text } from '../../lib/text.ts';
import { ConsentDialog } from '../consent/consent-dialog.tsx';
import { amountText } from '../credits/amount-text.ts';
import { Action } from '../shell/action.tsx';
import { Tick } from '../shell/tick.tsx';
import { kindNames } from './kind-texts.ts';
import styles from './kind-ticks.module.css';

interface KindTicksProps {
  offers: readonly KindOffer[];
  ticked: readonly Kind[];
  unit: Unit;
  onChange: (ticked: Kind[]) => void;
}

/** The kinds that can be asked for, each with its price; one that needs consent leads to its text. */
export function KindTicks({ offers, ticked, unit, onChange }: KindTicksProps) {
  const [isReading, setReading] = useState(false);
  const toggle = (kind: Kind, on: boolean) =>
    onChange(on ? [...ticked, kind] : ticked.filter((one) => one !== kind));
  return (
    <div className={styles.kinds}>
      {offers.map((offer) => (
        <Tick
          key={offer.kind}
          label={text(kindNames[offer.kind])}
          detail={priceText(offer, unit)}
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

function priceText({ price, countsAs }: KindOffer, unit: Unit): string {
  if (price === null) return text('price_unknown', formatNumber(countsAs, locale()));
  return price === 0 ? text('price_free') : text('price_if_found', amountText(price, unit));
}
