import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Desk } from '../queue/queue-effects.ts';
import type { PrivateFiles } from '../private-file.ts';
import type { Quietly } from './create-quiet.ts';
import type { TaskProgress } from '../task-progress.ts';
import type { Vault } from '../vault/vault.ts';

/** What the worker's handlers work with. */
export interface WorkerContext {
  database: Database;
  vault: Vault;
  desk(id: ProviderId): Promise<Desk>;
  files: PrivateFiles;
  now(): number;
  newId(): string;
  sleepUntil(at: number): Promise<void>;
  /** Starts what was asked; returns at once. */
  drain(): void;
  /** Settles calls that are open by the database and that nobody carries; returns at once. */
  recover(): void;
  /** Lookups changed: pages may ask for their states again. */
  changed(): void;
  /** Tells panels how far a long task is; nobody need listen. */
  progress(report: TaskProgress): void;
  /** Does what keeps the database from being written for long. */
  quietly: Quietly;
  /** Removes exported files that were not saved yet. */
  forgetFiles(): Promise<void>;
  /** Deletes everything, also what is on its way, and begins anew. */
  wipe(): Promise<void>;
}
