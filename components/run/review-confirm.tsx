import { startRunWish } from '../../lib/enrichment/run-plan.ts';
import { text } from '../../lib/text.ts';
import { findForText } from '../credits/amounts-text.ts';
import { noChoices, noList, usePanelStore } from '../panel-store.ts';
import { FailureRemedy } from '../person/failure-remedy.tsx';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { stillHere } from '../still-here.ts';
import { useWish } from '../use-wish.ts';
import styles from './review-confirm.module.css';
import { ReviewRefusal } from './review-refusal.tsx';
import type { Review } from './use-review.ts';

interface ReviewConfirmProps {
  review: Review;
  /** What was shown is not true any more. */
  onOutdated: () => void;
}

/** The one button that spends on many: it names the most it can cost, or it cannot be pressed and says why. */
export function ReviewConfirm({ review, onOutdated }: ReviewConfirmProps) {
  const openRuns = usePanelStore((state) => state.openRuns);
  const pasted = usePanelStore((state) => state.pasted);
  const keepList = usePanelStore((state) => state.keepList);
  const choose = usePanelStore((state) => state.choose);
  const { busy, failure, send } = useWish();
  const { plan, input, kinds, hasCapProblem } = review;
  const { refusal, highestCost, eligible } = plan.preflight;
  const start = async () => {
    const isStillHere = stillHere();
    const answer = await send(startRunWish(plan.preflight, input));
    if (!answer.ok) return onOutdated();
    choose(noChoices);
    if (pasted) keepList(noList);
    if (isStillHere())
      openRuns(answer.runId === undefined ? { page: 'list' } : { page: 'run', runId: answer.runId });
    return undefined;
  };
  const label = () => {
    if (kinds.length === 0) return text('choose_kind');
    return eligible.length === 0 ? text('find_for_nobody') : findForText(highestCost);
  };
  const isReady = kinds.length > 0 && input.withKey.size > 0 && refusal === null && !hasCapProblem;
  return (
    <div className={styles.confirm}>
      {refusal && kinds.length > 0 && <ReviewRefusal refusal={refusal} onTake={review.takeFirst} />}
      {failure && (
        <FailureNote failure={failure} urgent>
          <FailureRemedy code={failure.code} onEdit={onOutdated} />
        </FailureNote>
      )}
      <Action look="primary" wide isDisabled={!isReady} isPending={busy} onPress={start}>
        {label()}
      </Action>
    </div>
  );
}
