import type { DatabaseVersion } from './database-version.ts';

/** What the panel is to show, asked for outside of it: it was a counter for the review alone. */
export const version8: DatabaseVersion = {
  number: 8,
  stores: { panelRequests: 'id' },
  upgrade: (transaction) => transaction.table('counters').delete('review-requested-at'),
};
