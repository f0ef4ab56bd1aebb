import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { pageKind } from '../../../lib/linkedin/page-kind.ts';
import { readProfile } from '../../../lib/linkedin/read-profile.ts';
import { readRows } from '../../../lib/linkedin/read-rows.ts';
import type { Row } from '../../../lib/linkedin/read-rows/row.ts';
import { completeReading } from '../../../lib/reading/complete-reading.ts';
import type { Confidence, Evidence, PageKind } from '../../../lib/messages.ts';

/** A person as printed; null where the page does not say. `memberId` is the lead id on Sales Navigator's pages. */
export interface PrintedPerson {
  url: string | null;
  memberId: string | null;
  name: string;
  firstName: string;
  lastName: string;
  headline: string | null;
  company: string | null;
}

export interface PageResult {
  kind: PageKind;
  person?: PrintedPerson | null;
  rows?: PrintedPerson[];
  confidence: Confidence | null;
  evidence: Evidence[] | Evidence[][];
  missing: string[];
}

function printed(person: PersonFacts): PrintedPerson {
  const { address, memberId, leadId, fullName, firstName, lastName, headline, company } = person;
  return {
    url: address,
    memberId: memberId ?? leadId,
    name: fullName,
    firstName,
    lastName,
    headline,
    company,
  };
}

function profileResult(kind: PageKind, address: string): PageResult {
  const reading = completeReading(readProfile(document, address));
  if (reading.person !== null) {
    const { person, confidence, evidence } = reading;
    return { kind, person: printed(person), confidence, evidence, missing: [] };
  }
  const { missing, evidence } = reading;
  return {
    kind: missing.includes('person') ? 'none' : kind,
    person: null,
    confidence: null,
    evidence,
    missing,
  };
}

/** A row's person with the evidence, or why it cannot be chosen. */
function completeRow(row: Row) {
  if (row.person === null) return row.reason;
  const { address } = row.person;
  const own = address === null ? [] : [{ field: 'address', source: 'own link', value: address }];
  const reading = completeReading({ person: row.person, confidence: 'low', evidence: [] });
  if (reading.person === null) return 'no-name';
  const [name, ...others] = reading.evidence;
  return { ...reading, evidence: [...(name ? [name] : []), ...own, ...others] };
}

/** Runs the extension's readers on this document as it would stand at the address. */
export function readPage(address: string): PageResult {
  const kind = pageKind(address);
  if (kind === 'none') return { kind, person: null, confidence: null, evidence: [], missing: ['person'] };
  if (kind === 'profile' || kind === 'sales-lead') return profileResult(kind, address);
  const rows = readRows(document, address).map(completeRow);
  const read = rows.flatMap((row) => (typeof row === 'string' ? [] : [row]));
  const missing = rows.filter((row) => typeof row === 'string');
  const sure = read.length > 0 && read.every(({ confidence }) => confidence === 'high');
  return {
    kind,
    rows: read.map(({ person }) => printed(person)),
    confidence: sure ? 'high' : 'low',
    evidence: read.map((row) => row.evidence),
    missing,
  };
}
