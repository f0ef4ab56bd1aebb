import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { pageKind } from '../../../lib/linkedin/page-kind.ts';
import { readProfile } from '../../../lib/linkedin/read-profile.ts';
import { readRows } from '../../../lib/linkedin/read-rows.ts';
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
  const reading = readProfile(document, address);
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

/** Runs the extension's readers on this document as it would stand at the address. */
export function readPage(address: string): PageResult {
  const kind = pageKind(address);
  if (kind === 'none') return { kind, person: null, confidence: null, evidence: [], missing: ['person'] };
  if (kind === 'profile' || kind === 'sales-lead') return profileResult(kind, address);
  const rows = readRows(document, address);
  const read = rows.flatMap((row) => (row.person === null ? [] : [row]));
  const missing = rows.flatMap((row) => (row.person === null ? [row.reason] : []));
  const sure = read.length > 0 && read.every(({ confidence }) => confidence === 'high');
  const evidence = read.map((row) => row.evidence);
  return {
    kind,
    rows: read.map(({ person }) => printed(person)),
    confidence: sure ? 'high' : 'low',
    evidence,
    missing,
  };
}
