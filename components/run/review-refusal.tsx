import type { RunRefusal } from '../../lib/enrichment/run-refusal.ts';
import { capabilitiesOf } from '../../lib/providers/index.ts';
import { type TextKey, plural, text } from '../../lib/text.ts';
import { amountText } from '../credits/amount-text.ts';
import { Action } from '../shell/action.tsx';
import { Callout } from '../shell/callout.tsx';
import styles from './review-refusal.module.css';

const titles: Record<RunRefusal['reason'], TextKey> = {
  'all-dropped': 'refusal_all_dropped',
  balance: 'refusal_balance',
  'run-cap': 'refusal_run_cap',
  'day-cap': 'refusal_day_cap',
};

interface ReviewRefusalProps {
  refusal: RunRefusal;
  onTake: (first: number) => void;
}

/** Why a run cannot start, with what is needed and what there is, and the way out. */
export function ReviewRefusal({ refusal, onTake }: ReviewRefusalProps) {
  const title = text(titles[refusal.reason]);
  if (refusal.reason === 'all-dropped')
    return (
      <Callout tone="note" icon="info" title={title}>
        <p>{text('refusal_all_dropped_next')}</p>
      </Callout>
    );
  const { needed, available, fits, provider } = refusal;
  const { name, unit } = capabilitiesOf(provider);
  return (
    <Callout tone="caution" icon="warning" title={title}>
      <p>{text('refusal_needed', amountText(needed, unit), amountText(available, unit), name)}</p>
      {fits > 0 && (
        <div className={styles.action}>
          <Action onPress={() => onTake(fits)}>{plural('take_first', fits)}</Action>
        </div>
      )}
    </Callout>
  );
}
