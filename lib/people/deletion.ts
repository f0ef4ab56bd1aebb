import type { Finding } from '../enrichment/finding.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Alias, Person } from '../enrichment/person.ts';
import type { PersonEvent } from '../enrichment/person-event.ts';
import type { HistoryRow } from '../history/history-row.ts';

/** A deleted person with all rows about them, kept for a few minutes so that Undo can put them back. */
export interface Deletion {
  /** The person's id. */
  id: string;
  /** One for all who were deleted together. */
  batch: string;
  at: number;
  rows: {
    people: Person[];
    aliases: Alias[];
    lookups: Lookup[];
    findings: Finding[];
    personEvents: PersonEvent[];
    /** By its number files tell who was in them; not there where an older version deleted. */
    historyRows?: HistoryRow[];
  };
}

/** How long a deletion can be undone, in milliseconds. */
export const undoMs = 10 * 60_000;
