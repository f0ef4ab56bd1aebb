import type { DatabaseVersion } from './database-version.ts';

export const version4: DatabaseVersion = {
  number: 4,
  stores: { suppressions: 'hash, kind', suppressionKeys: 'id', keyLock: 'id' },
};
