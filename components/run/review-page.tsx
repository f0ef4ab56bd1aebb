import { type RefObject, useRef } from 'react';
import type { PreflightData } from '../../lib/runs/run-preflight-data.ts';
import type { Settings } from '../../lib/settings.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { KindTicks } from '../person/kind-ticks.tsx';
import { KeyMissing } from '../settings/key-missing.tsx';
import { Empty } from '../shell/empty.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Skeleton } from '../shell/skeleton.tsx';
import { SubPage } from '../shell/sub-page.tsx';
import { useSettings } from '../use-settings.ts';
import { ReviewConfirm } from './review-confirm.tsx';
import { ReviewCosts } from './review-costs.tsx';
import { ReviewPeople } from './review-people.tsx';
import styles from './review-page.module.css';
import { usePreflightData } from './use-preflight-data.ts';
import { useReview } from './use-review.ts';

/** Before a run: who would be asked and who not, for what, and what it costs at most. */
export function ReviewPage() {
  const { data, readAgain } = usePreflightData();
  const settings = useSettings();
  const openRuns = usePanelStore((state) => state.openRuns);
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <SubPage back={text('all_runs')} onBack={() => openRuns({ page: 'list' })}>
      <PageTitle ref={title}>{text('review_title')}</PageTitle>
      <KeyMissing />
      {data === undefined && <Skeleton lines={6} />}
      {data === null && <Nobody />}
      {data && <Known {...{ data, settings, readAgain, title }} />}
    </SubPage>
  );
}

interface KnownProps {
  data: PreflightData & { now: number };
  settings: Settings;
  readAgain: () => void;
  title: RefObject<HTMLElement | null>;
}

function Known({ data, settings, readAgain, title }: KnownProps) {
  const chosen = useReview({ data, settings });
  // What was pressed is gone then; the keyboard goes on from the title, and nothing moves on the screen.
  const review = {
    ...chosen,
    putBack(key: string, again: boolean) {
      chosen.putBack(key, again);
      title.current?.focus({ preventScroll: true });
    },
    takeFirst(first: number | null) {
      chosen.takeFirst(first);
      title.current?.focus({ preventScroll: true });
    },
  };
  return (
    <>
      <ReviewPeople review={review} />
      <section className={styles.part} aria-labelledby="review-kinds">
        <h3 id="review-kinds">{text('what_to_find')}</h3>
        <KindTicks offers={review.offers} ticked={review.kinds} onChange={review.setKinds} />
      </section>
      <ReviewCosts review={review} />
      <ReviewConfirm review={review} onOutdated={readAgain} />
    </>
  );
}

function Nobody() {
  return (
    <Empty>
      <h3>{text('review_empty')}</h3>
      <p>{text('review_empty_next')}</p>
    </Empty>
  );
}
