import type { RunState } from '../../../lib/enrichment/run.ts';
import type { TextKey } from '../../../lib/text.ts';
import { seedTime } from '../panel/panel-seed.ts';
import { run as runRow } from '../panel/run-seed.ts';
import { viewSelection } from './view-selection.ts';
import type { Guide } from './guide.ts';
import type { PanelView } from './panel-view.ts';

const day = 86_400_000;

async function openRun({ panel, tab, word, pressText }: Guide, state: TextKey): Promise<void> {
  await tab('tab_runs');
  await pressText(await word(state));
  // Comes with all that is read later than the run itself.
  await panel.getByRole('heading', { name: await word('people'), exact: true }).waitFor();
}

function run(name: string, state: TextKey, further: PanelView['open'] = async () => {}): PanelView {
  return {
    name,
    open: async (guide) => {
      await openRun(guide, state);
      await further(guide);
    },
  };
}

const openReview: PanelView['open'] = async ({ tab, press, see }) => {
  await tab('tab_runs');
  await press('review_selection');
  await see('review_costs');
};

/** Its people are not there: nobody is asked, and it neither goes on nor ends. */
const going = (state: RunState) => ({
  runs: [
    runRow({
      ...{ id: 'going', state, states: { found: 137, 'not-found': 29, failed: 3, waiting: 81 } },
      changes: { createdAt: seedTime - 12 * day },
    }),
  ],
});

/** Before, during and after a run. */
export const runViews: PanelView[] = [
  {
    name: 'runs',
    open: async ({ tab, see }) => {
      await tab('tab_runs');
      await see('run_stopped');
    },
  },
  { name: 'review', rows: viewSelection, open: openReview },
  {
    name: 'review-drops',
    rows: viewSelection,
    open: async (guide) => {
      await openReview(guide);
      await guide.press('review_who');
      for (const reason of ['drop_already_found', 'drop_recently_asked'] as const)
        await guide.press('fold_count', await guide.word(reason), '1');
    },
  },
  {
    name: 'review-refused',
    rows: viewSelection,
    open: async (guide) => {
      await openReview(guide);
      const cap = await guide.word('cap_this_run');
      await guide.panel.getByLabel(cap).first().fill('4');
      await guide.see('refusal_run_cap');
    },
  },
  {
    ...run('run-going', 'run_running', ({ panel }) => panel.getByRole('progressbar').waitFor()),
    rows: going('running'),
    undo: going('cancelled'),
  },
  run('run-stopped', 'run_stopped', ({ see }) => see('stop_vendor_failing')),
  run('run-paused', 'run_paused'),
  run('run-cancel', 'run_paused', async ({ press, dialog }) => {
    await press('cancel_run');
    await dialog().waitFor();
  }),
  run('run-finished', 'run_finished', ({ press }) => press('receipt_export')),
  run('run-dropped', 'run_finished', ({ pressText }) => pressText('4')),
  run('run-retry', 'run_finished', async ({ press, dialog }) => {
    await press('retry_interrupted');
    await dialog().waitFor();
  }),
  run('run-export', 'run_finished', async ({ press, dialog }) => {
    await press('export_action');
    await dialog().waitFor();
  }),
];
