import { bestFirst } from '../enrichment/best-first.ts';
import type { Finding, FindingStatus } from '../enrichment/finding.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Person } from '../enrichment/person.ts';
import { shownName } from '../enrichment/shown-name.ts';
import { historyWords } from './history-words.ts';
import type { Facet } from './facet.ts';
import { hasOutcome, outcomesOf } from './outcomes-of.ts';

/** One person as the history lists, sorts and finds them. Made of the other tables, and of nothing else. */
export interface HistoryRow {
  /** Given once and to nobody else, also after a deletion: the person's place in the sets of facets. */
  number: number;
  personId: string;
  name: string;
  company: string | null;
  headline: string | null;
  /** The best of what was found. */
  value: string | null;
  status: FindingStatus | null;
  tags: string[];
  updatedAt: number;
  /** When a vendor last answered; 0: never. */
  checkedAt: number;
  /** Until when they should be told; 0: they were. */
  informBy: number;
  /** By these the rows are sorted, all upwards. */
  newestKey: number;
  nameKey: string;
  companyKey: string;
  words: string[];
  facets: Facet[];
}

/** All that is stored of one person as far as the history tells it. */
export interface HistorySubject {
  person: Person;
  lookups: readonly Lookup[];
  findings: readonly Finding[];
}

/** A row that has no number yet. */
export type NewHistoryRow = Omit<HistoryRow, 'number'>;

export function historyRowOf(subject: HistorySubject): NewHistoryRow {
  const { person, lookups, findings } = subject;
  const [best] = bestFirst(findings);
  return {
    personId: person.id,
    name: shownName(person),
    company: person.company,
    headline: person.headline,
    value: best?.value ?? null,
    status: best?.status ?? null,
    tags: person.tags,
    updatedAt: person.updatedAt,
    checkedAt: lookups
      .filter(isAnswered)
      .reduce((newest, { settledAt }) => Math.max(newest, settledAt ?? 0), 0),
    informBy: person.informBy ?? 0,
    newestKey: -person.updatedAt,
    nameKey: sortKey(person.fullName),
    companyKey: sortKey(person.company),
    words: historyWords(person, findings),
    facets: facetsOf(subject),
  };
}

const isAnswered = ({ state }: Lookup): boolean => state === 'found' || state === 'not-found';

function facetsOf({ person, lookups, findings }: HistorySubject): Facet[] {
  const vendors = [...lookups.filter(hasOutcome), ...findings].map(({ provider }) => provider);
  const runs = lookups.flatMap(({ runId }) => runId ?? []);
  return [
    'all',
    ...outcomesOf(lookups, findings).map((outcome): Facet => `outcome:${outcome}`),
    ...new Set(vendors.map((vendor): Facet => `vendor:${vendor}`)),
    ...new Set(runs.map((run): Facet => `run:${run}`)),
    ...person.tags.map((tag): Facet => `tag:${tag}`),
  ];
}

const longestSortKey = 60;
const afterAllNames = '\uFFFF';

/** Lower case, no accents; who has none comes last. */
function sortKey(text: string | null): string {
  const plain = (text ?? '').normalize('NFKD').replace(/\p{Mark}/gu, '');
  return plain.toLowerCase().trim().slice(0, longestSortKey) || afterAllNames;
}
