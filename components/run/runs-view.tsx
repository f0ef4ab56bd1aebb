import { usePanelStore } from '../panel-store.ts';
import { RunPage } from './run-page.tsx';
import { RunsList } from './runs-list.tsx';
import { ReviewPage } from './review-page.tsx';

/** All runs, one run, or the review of those who are to be asked. */
export function RunsView() {
  const subject = usePanelStore((state) => state.runs);
  if (subject.page === 'list') return <RunsList />;
  if (subject.page === 'review') return <ReviewPage />;
  return <RunPage key={subject.runId} runId={subject.runId} />;
}
