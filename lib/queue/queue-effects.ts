import type { Database } from '../database.ts';
import type { Circumstances } from '../enrichment/obstacle.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { StorageTrouble } from '../storage-trouble.ts';
import type { Provider } from '../providers/provider.ts';
import type { Departure } from './departure.ts';

/** A vendor ready to be asked, or what is wrong with its key. */
export interface Desk {
  provider: Provider;
  keyProblem: Circumstances['keyProblem'];
}

export interface QueueEffects {
  database: Database;
  providerIds: readonly ProviderId[];
  desk(id: ProviderId): Promise<Desk>;
  now(): number;
  newId(): string;
  /** Is there a network at all? */
  online(): boolean;
  /** May new calls start? Not while offline, nor before an update. */
  maySend(): boolean;
  /** What is spoken with an origin (`h2`, `http/1.1`); null: it was not reached yet. */
  protocol(origin: string): string | null;
  /** Tells when requests left, which a busy browser holds back after they were made. */
  departures(heard: (departure: Departure) => void): void;
  /** Opens the connection to an origin. */
  warm(origin: string): Promise<unknown>;
  sleepUntil(at: number): Promise<void>;
  /** Keeps the worker awake while the work goes on. */
  during<T>(work: Promise<T>): Promise<T>;
  /** When to be woken again although the worker may be dead by then; null: there is nothing to do. */
  wakeAt(at: number | null): Promise<void>;
  /** Lookups changed: pages may ask for their states again. */
  changed(): void;
  /** The database refused: nothing was sent, and it is tried again later. For diagnostics. */
  fault(error: unknown): void;
  /** What keeps the database from being written, for the user; null: it is over. */
  trouble(trouble: StorageTrouble | null): void;
  /** A call to this vendor may have cost something. */
  spent(provider: ProviderId): void;
}
