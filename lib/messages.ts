import type { Amounts } from './enrichment/amounts.ts';
import type { ButtonState } from './enrichment/button-state.ts';
import type { Failure } from './enrichment/failure.ts';
import type { WrongReason } from './enrichment/finding.ts';
import type { Kind } from './enrichment/kind.ts';
import type { RowReason } from './linkedin/read-rows/row.ts';
import type { FactName, PersonFacts, PersonIdentity } from './enrichment/person.ts';
import type { Raise } from './enrichment/raised-run.ts';
import type { Drop } from './enrichment/run.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import type { PrivacySettings } from './privacy/privacy-settings.ts';
import type { SuppressionList } from './privacy/suppression.ts';
import type { PeopleChoice } from './history/people-choice.ts';
import type { SettingsChanges } from './settings-changes.ts';

/** What a LinkedIn page may say to the worker. `find` and `open-panel` follow a trusted click and open the panel. */
export type PageMessage =
  | { type: 'find'; person: PersonFacts }
  | { type: 'open-panel' }
  | { type: 'states'; people: PersonIdentity[] }
  /** Whether anything of ours is wanted here, and how it looks. */
  | { type: 'appearance' }
  /** At most 25 people a message, after a trusted click. */
  | { type: 'select'; people: PersonFacts[]; selected: boolean }
  /** A trusted click on Review: opens the panel there. */
  | { type: 'review' };

/** The worker's answer to a page: never an address, a key or a balance. */
export type PageAnswer =
  | {
      ok: true;
      states: ButtonState[];
      /** Whether each of the people asked about is selected, how many are in all, and whether the user wants anything
       * of ours on pages. */
      selected: boolean[];
      selectedCount: number;
      pageControls: boolean;
      /** Asked for by `appearance`, and null while the user wants nothing of ours on pages. */
      appearance: Appearance | null;
    }
  | { ok: false; code: Refusal };

export type Refusal = 'invalid' | 'too-many' | 'failed';

/** How our controls in pages look, as style sheets, and what they say; `{}` is the place for a name or a count. */
export interface Appearance {
  styles: Record<'button' | 'row' | 'lead' | 'bar', string>;
  texts: Record<
    | ButtonState
    | RowReason
    | Refusal
    | 'reload'
    | 'select'
    | 'cannot-select'
    | 'select-all'
    | 'selected'
    | 'review',
    string
  >;
}

/** From the worker to LinkedIn tabs: ask for your states again. */
export interface StatesChanged {
  type: 'states-changed';
}

/** What a user wishes in the panel. */
export type Wish =
  | {
      type: 'ask';
      /** null: a new person, or one known by address. */
      personId: string | null;
      person: PersonFacts;
      /** What the user wrote by hand: a page never overwrites it. */
      edited: FactName[];
      kinds: Kind[];
      /** Ask although there is an answer (or an unknown outcome) already, knowing that it costs again. */
      again: boolean;
      /** The highest price that was shown; the worker refuses to spend above it. */
      shownPrice: Amounts;
    }
  | { type: 'confirm-lookups'; lookupIds: string[]; shownPrice: Amounts }
  | { type: 'cancel-lookups'; lookupIds: string[] }
  /** `join`: an address typed by hand may make one of two people. */
  | { type: 'edit-person'; personId: string; person: PersonFacts; edited: FactName[]; join?: true }
  | { type: 'save-note'; personId: string; note: string }
  /** `reason` null: the mark is taken back. */
  | { type: 'mark-finding'; findingId: string; reason: WrongReason | null }
  /** `batch` is the panel's own name for this deletion, to undo it by. */
  | { type: 'delete-people'; people: PeopleChoice; batch: string }
  | { type: 'undo-deletion'; batch: string }
  /** `batch` as for a deletion. */
  | { type: 'tag-people'; people: PeopleChoice; add: string[]; remove: string[]; batch: string }
  | { type: 'undo-tags'; batch: string }
  | { type: 'save-key'; provider: ProviderId; apiKey: string }
  | { type: 'remove-key'; provider: ProviderId }
  | { type: 'check-key'; provider: ProviderId }
  | { type: 'refresh-balance'; provider: ProviderId }
  /** Only what was changed of them. */
  | { type: 'save-settings'; settings: SettingsChanges }
  | { type: 'give-consent'; textVersion: string; text: string; locale: string }
  | { type: 'withdraw-consent'; textVersion: string; text: string; locale: string }
  | { type: 'finish-first-run' }
  /** From the panel's own list, or pasted; `selected: false` takes them out. */
  | { type: 'select-people'; people: PersonFacts[]; selected: boolean }
  | { type: 'clear-selection' }
  /** Confirms a run for exactly these people at exactly this price; the worker checks both again. */
  | {
      type: 'start-run';
      people: PersonFacts[];
      /** Left out of the run, for its receipt. */
      dropped: Omit<Drop, 'id' | 'runId'>[];
      /** Identity keys of people who are asked although they were asked within 30 days. */
      putBack: string[];
      kinds: Kind[];
      shownPrice: Amounts;
      /** The cap of this run at each vendor; null: none. */
      caps: Partial<Record<ProviderId, number | null>>;
    }
  | { type: 'pause-run' | 'cancel-run'; runId: string }
  /** `raise`: with a higher cap at the vendor where it stopped at its own. */
  | { type: 'resume-run'; runId: string; raise?: Raise }
  /** Asks again for what failed at no cost; `interrupted` too only when the user says so, for it may cost again. */
  | { type: 'retry-run'; runId: string; interrupted: boolean; shownPrice: Amounts }
  /** Erases all that is stored of somebody (null: nothing is), and never looks them up again. */
  | { type: 'erase-person'; personId: string | null; person: PersonFacts }
  /** LinkedIn addresses, email addresses, phone numbers or company domains that are never to be looked up. */
  | { type: 'suppress'; values: string[] }
  | { type: 'lift-suppression'; value: string }
  | { type: 'import-suppressions'; list: SuppressionList }
  /** Sets, changes or (`next` null) removes the passphrase over the keys; `current` is empty when none is set. */
  | { type: 'set-passphrase'; current: string; next: string | null }
  | { type: 'unlock-keys'; passphrase: string }
  | { type: 'lock-keys' }
  /** Removes all keys and the passphrase, for somebody who forgot it. */
  | { type: 'forget-keys' }
  /** The worker writes the file with this id, or reads the one the panel has put there (`handedOver`). `keys`: with the
   * vendors' keys. */
  | { type: 'write-backup' | 'write-settings'; file: string; keys: boolean }
  | { type: 'restore-backup' | 'read-settings'; file: string }
  /** The reminder of a backup was closed: it comes back later. */
  | { type: 'put-off-backup' }
  /** The panel asks for whom the shortcut meant that was pressed then: no panel that is opened later does so again. */
  | { type: 'forget-request'; at: number }
  /** A list of people who are in a CRM already; `name` is the file's. */
  | { type: 'import-contacts'; file: string; name: string }
  | { type: 'remove-contacts'; listId: string }
  /** Who went into a file that was written: `people` are the bits of their history rows as hex digits. */
  | { type: 'record-export'; at: number; format: string; count: number; people: string }
  | { type: 'mark-informed'; personIds: string[]; isInformed: boolean }
  /** Only what was changed of them. */
  | { type: 'save-privacy-settings'; settings: Partial<PrivacySettings> }
  | { type: 'delete-damaged-rows' }
  /** Deletes everything: databases, keys, settings, lists. */
  | { type: 'wipe' }
  /** The panel was opened: what an earlier worker left is taken up. */
  | { type: 'wake' };

export type WishOf<Type extends Wish['type']> = Extract<Wish, { type: Type }>;

/** `personId` of an ask or edit. A failure's sentence is in the catalogue under its code. */
export type WishAnswer = { ok: true; personId?: string; runId?: string } | { ok: false; failure: Failure };

export const pageReportPort = 'page-report';
/** A report tells of no more rows than this. */
export const mostReportedRows = 200;

/** From a page to the panel over the port `page-report`, at its opening and whenever it changes. Each frame reports. */
export interface PageReport {
  type: 'page-report';
  /** A random word per document: over the panel's one port the frames of a tab cannot be told apart otherwise. */
  frame: string;
  /** Which front end or place: `none` when no person is the subject of this page. */
  pageKind: PageKind;
  reading: ProfileReading | null;
  /** The people of a list page, in its order; null when the page is no list. */
  rows: RowReport[] | null;
  /** What the user should know of the page: its own code removes our button, or the extension was updated. */
  notice: 'button-removed' | 'reload-needed' | null;
}

export const pageKinds = [
  'profile',
  'people-search',
  'connections',
  'company-people',
  'sales-search',
  'sales-lead',
  'none',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** One row of a list, or why it cannot be selected. */
export type RowReport = { person: PersonFacts; confidence: Confidence } | { person: null; reason: string };

/** Where on the page a field was read, and what stood there. */
export interface Evidence {
  field: string;
  source: string;
  value: string;
}

export type Confidence = 'high' | 'low';

/** What a reader made of a profile: a person, or what is missing ("own profile", "name", "person" …). */
export type ProfileReading<Facts = PersonFacts> =
  | { person: Facts; confidence: Confidence; evidence: Evidence[] }
  | { person: null; missing: string[]; evidence: Evidence[] };
