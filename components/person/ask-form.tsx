import { useState } from 'react';
import type { Amounts } from '../../lib/enrichment/amounts.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { type KindOffer, tickable } from '../../lib/enrichment/kind-offer.ts';
import type { Settings } from '../../lib/settings.ts';
import { text } from '../../lib/text.ts';
import { findForText } from '../credits/amounts-text.ts';
import { Action } from '../shell/action.tsx';
import styles from './ask-form.module.css';
import { KindTicks } from './kind-ticks.tsx';
import { useFinding } from './use-finding.ts';

interface AskFormProps {
  settings: Settings;
  offers: readonly KindOffer[];
  priceOf: (kinds: readonly Kind[]) => Amounts;
  isBusy: boolean;
  /** Is something known already, so that this asks for more? */
  isMore: boolean;
  /** Is all read that decides what is asked, and for how much? */
  isReady: boolean;
  onAsk: (kinds: Kind[]) => void;
}

/** The kinds that can be asked for with their prices, and the button that names the most it can cost. */
export function AskForm({ settings, offers, priceOf, isBusy, isMore, isReady, onAsk }: AskFormProps) {
  const [chosen, setChosen] = useState<Kind[] | null>(null);
  const ticked = tickable(chosen ?? (isMore ? [] : settings.tickedKinds), offers);
  useFinding({ isReady, ticked: isMore ? [] : ticked, onAsk });
  return (
    <section className={styles.ask} aria-labelledby="ask">
      <h2 id="ask">{text(isMore ? 'find_more' : 'what_to_find')}</h2>
      <KindTicks offers={offers} ticked={ticked} onChange={setChosen} />
      <Action
        look="primary"
        wide
        isDisabled={ticked.length === 0}
        isPending={isBusy}
        onPress={() => onAsk(ticked)}
      >
        {ticked.length === 0 ? text('choose_kind') : findForText(priceOf(ticked))}
      </Action>
    </section>
  );
}
