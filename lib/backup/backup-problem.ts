import type { FailureCode } from '../enrichment/failure.ts';

/** Why a file cannot be taken: thrown from within its reading, answered as a failure. Nothing was changed. */
export class BackupProblem extends Error {
  readonly code: Extract<FailureCode, `backup_${string}` | 'keys_locked'>;

  constructor(code: BackupProblem['code']) {
    super(code);
    this.name = 'BackupProblem';
    this.code = code;
  }
}
