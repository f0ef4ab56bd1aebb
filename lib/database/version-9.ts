import type { DatabaseVersion } from './database-version.ts';

/** Tags that were given together are found together, to be taken back; what was done before has no batch. */
export const version9: DatabaseVersion = {
  number: 9,
  stores: { personEvents: '++id, personId, batch' },
};
