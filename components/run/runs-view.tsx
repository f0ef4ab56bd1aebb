import { text } from '../../lib/text.ts';

/** Where many are asked at once: the review, and the runs. */
export function RunsView() {
  return <h2>{text('tab_runs')}</h2>;
}
