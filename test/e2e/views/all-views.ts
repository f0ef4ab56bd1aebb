import { deletedView, historyViews } from './history-views.ts';
import { pageViews } from './page-views.ts';
import { personViews } from './person-views.ts';
import { runViews } from './run-views.ts';
import { shellViews } from './shell-views.ts';
import { settingsViews } from './settings-views.ts';

/** Each view of a panel that is in use; the last one deletes somebody. */
export const allViews = [
  ...personViews,
  ...runViews,
  ...historyViews,
  ...settingsViews,
  ...shellViews,
  ...pageViews,
  deletedView,
];
