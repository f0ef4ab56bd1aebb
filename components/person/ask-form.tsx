import { useState } from 'react';
import { highestCost } from '../../lib/enrichment/cost.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { offerKinds, tickable } from '../../lib/enrichment/kind-offer.ts';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { formatNumber } from '../../lib/format/format-number.ts';
import type { Settings } from '../../lib/settings.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { useConsent } from '../consent/use-consent.ts';
import { Action } from '../shell/action.tsx';
import styles from './ask-form.module.css';
import { KindTicks } from './kind-ticks.tsx';

const provider: ProviderId = 'pronto';
const { unit } = capabilitiesOf(provider);

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
  const [chosen, setChosen] = useState<Kind[] | null>(null);
  const { prices } = settings.providers[provider];
  const offers = offerKinds(open, prices, consented);
  const ticked = tickable(chosen ?? (isMore ? [] : settings.tickedKinds), offers);
  const most = highestCost(ticked, prices);
  return (
    <section className={styles.ask} aria-labelledby="ask">
      <h2 id="ask">{text(isMore ? 'find_more' : 'what_to_find')}</h2>
      <KindTicks offers={offers} ticked={ticked} unit={unit} onChange={setChosen} />
      <Action
        look="primary"
        wide
        isDisabled={ticked.length === 0}
        isPending={isBusy}
        onPress={() => onAsk(ticked)}
      >
        {ticked.length === 0 ? text('choose_kind') : plural('find_for', most, formatNumber(most, locale()))}
      </Action>
    </section>
  );
}
