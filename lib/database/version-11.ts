import type { DatabaseVersion } from './database-version.ts';

/** Indexes by which nothing is looked for: every writing of a row wrote their entries too. */
export const version11: DatabaseVersion = {
  number: 11,
  stores: {
    calls: 'id, state, *personIds',
    ledger: 'id, at, lookupId, personId, runId, [provider+at]',
    daySpend: 'key',
  },
};
