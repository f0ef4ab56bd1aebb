import type { VendorIds } from './vendor-ids.ts';

/** Who somebody is on LinkedIn. `address` is the canonical profile address, `memberId` the opaque `ACoAA…` id,
 * `leadId` the `ACwAA…` id of Sales Navigator (never turned into an address). */
export interface PersonIdentity {
  address: string | null;
  memberId: string | null;
  leadId: string | null;
}

/** What a page or a form says of a person; null where it does not say. `lastName` is empty for a mononym. */
export interface PersonFacts extends PersonIdentity {
  fullName: string;
  firstName: string;
  lastName: string;
  headline: string | null;
  company: string | null;
  domain: string | null;
  /** Told by the vendors, never by a page. */
  vendorIds?: VendorIds;
}

export type NameFacts = Pick<PersonFacts, 'fullName' | 'firstName' | 'lastName'>;

/** What a form shows of a person. */
export type FactName = Exclude<keyof PersonFacts, 'vendorIds'>;

/** A person as stored. Times are milliseconds since 1970. */
export interface Person extends PersonFacts {
  id: string;
  createdAt: number;
  updatedAt: number;
  /** When the user told this person that data is held about them; null: not yet. */
  informedAt: number | null;
  /** Until when they should be told; null once they are. */
  informBy: number | null;
  /** What the user wrote by hand; a page does not overwrite it. */
  edited: FactName[];
  /** The user's own, in the order in which they were given, each once. */
  tags: string[];
  note: string;
}

/** One spelling under which a person is known, e.g. `in:ada-sample`; several aliases point to one person. */
export interface Alias {
  key: string;
  personId: string;
}
