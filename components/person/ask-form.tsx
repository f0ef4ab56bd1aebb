import { useState } from 'react';
import { highestCost } from '../../lib/enrichment/cost.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { type KindOffer, offerKinds, tickable } from '../../lib/enrichment/kind-offer.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { vendors } from '../../lib/enrichment/vendor.ts';
import { formatNumber } from '../../lib/format/format-number.ts';
import type { Settings } from '../../lib/settings.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { ConsentDialog } from '../consent/consent-dialog.tsx';
import { useConsent } from '../consent/use-consent.ts';
import { amountText } from '../credits/amount-text.ts';
import { Action } from '../shell/action.tsx';
import { Tick } from '../shell/tick.tsx';
import { kindNames } from './kind-texts.ts';
import styles from './ask-form.module.css';

const provider: ProviderId = 'pronto';
const { unit } = vendors[provider];

function priceText({ price, countsAs }: KindOffer): string {
  if (price === null) return text('price_unknown', formatNumber(countsAs, locale()));
  return price === 0 ? text('price_free') : text('price_if_found', amountText(price, unit));
}

interface AskFormProps {
  open: readonly Kind[];
  settings: Settings;
  isBusy: boolean;
  /** Is something known already, so that this asks for more? */
  isMore: boolean;
  onAsk: (kinds: Kind[]) => void;
}

/** The kinds that can be asked for with their prices, and the button that names the most it can cost. */
export function AskForm({ open, settings, isBusy, isMore, onAsk }: AskFormProps) {
  const consented = useConsent()?.action === 'given';
  const [isReading, setReading] = useState(false);
  const [chosen, setChosen] = useState<Kind[] | null>(null);
  const { prices } = settings.providers[provider];
  const offers = offerKinds(open, prices, consented);
  const ticked = tickable(chosen ?? (isMore ? [] : settings.tickedKinds), offers);
  const most = highestCost(ticked, prices);
  const toggle = (kind: Kind, on: boolean) =>
    setChosen(on ? [...ticked, kind] : ticked.filter((one) => one !== kind));
  return (
    <section className={styles.ask} aria-labelledby="ask">
      <h2 id="ask">{text(isMore ? 'find_more' : 'what_to_find')}</h2>
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
      </div>
      <Action
        look="primary"
        wide
        isDisabled={ticked.length === 0}
        isPending={isBusy}
        onPress={() => onAsk(ticked)}
      >
        {ticked.length === 0 ? text('choose_kind') : plural('find_for', most, formatNumber(most, locale()))}
      </Action>
      <ConsentDialog isOpen={isReading} onClose={() => setReading(false)} />
    </section>
  );
}
