import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { startRunWish } from '../../lib/enrichment/run-plan.ts';
import { formatNumber } from '../../lib/format/format-number.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { FailureRemedy } from '../person/failure-remedy.tsx';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { useWish } from '../use-wish.ts';
import styles from './review-confirm.module.css';
import { ReviewRefusal } from './review-refusal.tsx';
import type { Review } from './use-review.ts';

interface ReviewConfirmProps {
  review: Review;
  provider: ProviderId;
  /** What was shown is not true any more. */
  onOutdated: () => void;
}

/** The one button that spends on many: it names the most it can cost, or it cannot be pressed and says why. */
export function ReviewConfirm({ review, provider, onOutdated }: ReviewConfirmProps) {
  const openRuns = usePanelStore((state) => state.openRuns);
  const { busy, failure, send } = useWish();
  const { plan, input, kinds, capProblem } = review;
  const { refusal, highestCost } = plan.preflight;
  const start = async () => {
    const answer = await send(startRunWish(plan.preflight, input));
    if (!answer.ok) return onOutdated();
    openRuns(answer.runId === undefined ? { page: 'list' } : { page: 'run', runId: answer.runId });
    return undefined;
  };
  const isReady = kinds.length > 0 && refusal === null && capProblem === null;
  return (
    <div className={styles.confirm}>
      {refusal && kinds.length > 0 && (
        <ReviewRefusal refusal={refusal} provider={provider} onTake={review.takeFirst} />
      )}
      {failure && (
        <FailureNote failure={failure} urgent>
          <FailureRemedy code={failure.code} provider={provider} onEdit={onOutdated} />
        </FailureNote>
      )}
      <Action look="primary" wide isDisabled={!isReady} isPending={busy} onPress={start}>
        {kinds.length === 0
          ? text('choose_kind')
          : plural('find_for', highestCost, formatNumber(highestCost, locale()))}
      </Action>
    </div>
  );
}
