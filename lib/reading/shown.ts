import type { PersonFacts } from '../enrichment/person.ts';

/** What a page shows of a person: texts, not yet understood. The page gathers them, the worker and the panel read them
 * (complete-facts.ts): so the script in the page stays small. White space is collapsed, nothing else is done to them. */
export type Shown = ShownCard | ShownLead | ShownRow | ShownLeadRow;

/** Facts as they leave the page: the name as shown, not split, and the texts for the rest. */
export type PageFacts = PersonFacts & { shown: Shown };

/** A place that may say the name. `line`: where in `lines` it stands, -1 when elsewhere. */
export type ShownName = [source: string, text: string, line: number];

/** The top card of a profile. */
export interface ShownCard {
  on: 'card';
  names: ShownName[];
  /** The card's lines down to the row of the place; false: a control, a link, the place. */
  lines: [text: string, mayBeHeadline: boolean][];
  /** The headline as the toolbar and the older front end mark it. */
  toolbar: string;
  headline: string;
  /** The entries with a logo, and how they are marked. */
  entries: [text: string, mark: 'school' | 'company' | null][];
  hasContact: boolean;
  experience: string[];
  education: string[];
  /** The lines of each position that links to a company. */
  positions: string[][];
  /** How many kinds of place name the person of the address. */
  places: number;
}

/** What Sales Navigator marks: how (`title`, `company-name` …), its text, what stands bare beside it, and the parts of
 * where it stands. */
export type ShownMark = [mark: string, text: string, beside: string, parts: string[]];

/** A lead page. `isMarked`: the only heading is marked as the name. */
export interface ShownLead {
  on: 'lead';
  title: string;
  isMarked: boolean;
  /** What may be the name, with the public address and the marks beside it. */
  headings: [text: string, address: string | null, marks: ShownMark[]][];
  /** Those of the whole page. */
  marks: ShownMark[];
}

/** A row of a list of people. */
export interface ShownRow {
  on: 'row';
  names: ShownName[];
  /** What pictures and labels say. */
  labels: string[];
  /** The row's lines; true: below the name, in the place of a headline. */
  lines: [text: string, mayBeHeadline: boolean][];
}

/** A row of Sales Navigator. */
export interface ShownLeadRow {
  on: 'lead-row';
  name: string;
  labels: string[];
  /** The row's lines with the first part of each, which is the name on the line of the name. */
  lines: [text: string, start: string][];
  marks: ShownMark[];
}
