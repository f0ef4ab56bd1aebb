import type { PanelView } from './panel-view.ts';

/** What the panel shows to somebody who is new, each from where the one before ended. */
export const firstViews: PanelView[] = [
  { name: 'first-run', open: ({ see }) => see('first_title') },
  {
    name: 'first-key',
    open: async ({ press, see }) => {
      await press('get_started');
      await see('first_key_title', 'Pronto');
    },
  },
  {
    name: 'first-key-refused',
    open: async ({ fill, press, see }) => {
      await fill('api_key', 'not-a-key-of-yours');
      await press('save_key');
      await see('failure_wrong_key');
    },
  },
  {
    name: 'person-no-page',
    open: async ({ press, see }) => {
      await press('continue');
      await see('no_page');
    },
  },
  {
    name: 'runs-empty',
    open: async ({ tab, see }) => {
      await tab('tab_runs');
      await see('runs_empty');
    },
  },
  {
    name: 'history-empty',
    open: async ({ tab, see }) => {
      await tab('tab_history');
      await see('history_empty');
    },
  },
  {
    name: 'spend-empty',
    open: async ({ tab, see }) => {
      await tab('tab_spend');
      await see('spend_nothing');
    },
  },
];
