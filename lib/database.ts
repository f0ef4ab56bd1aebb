import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { FacetBlock } from './history/facet-blocks.ts';
import type { HistoryRow, NewHistoryRow } from './history/history-row.ts';
import type { ExportRecord } from './history/export-record.ts';
import type { Facet } from './history/facet.ts';
import type { NewPersonEvent, PersonEvent } from './enrichment/person-event.ts';
import type { Deletion } from './people/deletion.ts';
import type { PresetRow } from './preset/preset.ts';
import type { ContactList, KnownContact } from './contacts/contact-list.ts';
import { versions } from './database/versions.ts';
import type { Balance } from './enrichment/balance.ts';
import type { ConsentEntry } from './enrichment/consent.ts';
import type { LedgerEntry } from './enrichment/cost.ts';
import type { Finding } from './enrichment/finding.ts';
import type { Lookup } from './enrichment/lookup.ts';
import type { Alias, Person } from './enrichment/person.ts';
import type { Drop, Run, RunInput, Selected } from './enrichment/run.ts';
import type { PanelRequest } from './panel-request.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import type { DamagedRow } from './database/damaged-row.ts';
import type { VendorDay } from './enrichment/vendor-day.ts';
import type { ContactPurpose, HostContact } from './privacy/host-contact.ts';
import type { PrivacySettingsRow } from './privacy/privacy-settings.ts';
import type { Suppression, SuppressionKey } from './privacy/suppression.ts';
import type { LockState } from './vault/vault.ts';
import type { Call } from './queue/call.ts';
import type { Settings } from './settings.ts';

/** What the panel may know of a stored key: its last characters, and what the last free check said. */
export interface KeyHint {
  provider: ProviderId;
  lastFour: string;
  savedAt: number;
  checkedAt: number | null;
  /** `good`, or the failure's code. */
  checkResult: string | null;
  /** What the vendor said of the account (name, plan), for the user to recognise it. */
  account: string | null;
}

/** Spend of one day at one vendor, kept so that a cap needs no sum. `reserved`: calls on their way, and unknown ones. */
export interface DaySpend {
  /** `<provider> <day>` */
  key: string;
  provider: ProviderId;
  day: string;
  booked: number;
  reserved: number;
}

/** Counters kept by the writer, so that nothing counts rows while it renders. */
export interface Counter {
  name: string;
  value: number;
}

/** How a vendor may be asked: no new request before `until` (a rate limit). Times are milliseconds since 1970. */
export interface ProviderPause {
  provider: ProviderId;
  until: number;
  /** When this row was written: a clock that was set back shows by it. */
  at: number;
  /** The newest reserved starts, oldest first: the log from which the pace is derived. */
  recent: number[];
  /** How often it said that it was too much, and when last: the pace goes down, and comes back with time. */
  strikes: number;
  struckAt: number;
  /** Faults in a row (no answer, 5xx), and when the last one was. */
  faults: number;
  faultAt: number;
}

export interface SettingsRow {
  key: 'settings';
  value: Settings;
}

/** Whether the keys wait for the passphrase; `open`: none is set. */
export interface KeyLock {
  id: 'lock';
  state: LockState;
}

export type Database = Dexie & {
  people: Table<Person, string>;
  aliases: Table<Alias, string>;
  lookups: Table<Lookup, string>;
  calls: Table<Call, string>;
  findings: Table<Finding, string>;
  ledger: Table<LedgerEntry, string>;
  daySpend: Table<DaySpend, string>;
  vendorDays: Table<VendorDay, string>;
  consents: Table<ConsentEntry, string>;
  balances: Table<Balance, ProviderId>;
  keyHints: Table<KeyHint, ProviderId>;
  pauses: Table<ProviderPause, ProviderId>;
  counters: Table<Counter, string>;
  runs: Table<Run, string>;
  runInputs: Table<RunInput, string>;
  drops: Table<Drop, string>;
  selection: Table<Selected, string>;
  settings: Table<SettingsRow | PresetRow, 'settings' | 'preset'>;
  contactLists: Table<ContactList, string>;
  knownContacts: Table<KnownContact, string>;
  suppressions: Table<Suppression, string>;
  suppressionKeys: Table<SuppressionKey, string>;
  keyLock: Table<KeyLock, 'lock'>;
  historyRows: Table<HistoryRow, number, NewHistoryRow>;
  historyFacets: Table<FacetBlock, [Facet, number]>;
  personEvents: Table<PersonEvent, number, NewPersonEvent>;
  deletions: Table<Deletion, string>;
  exports: Table<ExportRecord, number, Omit<ExportRecord, 'id'>>;
  damagedRows: Table<DamagedRow, number, Omit<DamagedRow, 'id'>>;
  hostContacts: Table<HostContact, [string, ContactPurpose]>;
  privacySettings: Table<PrivacySettingsRow, 'privacy'>;
  panelRequests: Table<PanelRequest, 'newest'>;
};

export const databaseName = 'reachable';

/** Once it could not be opened, Dexie leaves it closed for good; after this, whoever asks next opens it. */
export function letOpenAgain(database: Pick<Database, 'hasFailed' | 'close'>): void {
  if (database.hasFailed()) database.close({ disableAutoOpen: false });
}

const ours = { chromeTransactionDurability: 'strict', cache: 'disabled' } as const;

/** The local database. The worker is its only writer; the panel reads. Keys of vendors are not in it: see vault. Without
 * Dexie's cache of answers, which would not tell the panel what a question has read. */
export function openDatabase(name = databaseName, options: DexieOptions = {}): Database {
  const database = new Dexie(name, { ...ours, ...options }) as Database;
  for (const { number, stores, upgrade } of versions) {
    const version = database.version(number).stores(stores);
    if (upgrade) version.upgrade(upgrade);
  }
  return database;
}
