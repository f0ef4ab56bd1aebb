import type { WrongReason } from './finding.ts';
import type { FactName } from './person.ts';

/** Something the user did to one person, for their timeline. Values that were replaced are not kept. */
export type PersonEvent = { id: number } & NewPersonEvent;

/** One that is not stored yet. */
export type NewPersonEvent = { personId: string; at: number } & PersonDeed;

export type PersonDeed =
  | { type: 'edited'; facts: FactName[] }
  /** `batch`: one for all who were tagged together, until it is taken back. */
  | { type: 'tagged'; added: string[]; removed: string[]; batch?: string }
  | { type: 'noted' }
  /** `reason` null: the mark was taken back. */
  | { type: 'marked'; value: string; reason: WrongReason | null };
