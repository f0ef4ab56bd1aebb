import type { NameFacts, PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import { withVendorIds } from '../enrichment/vendor-ids.ts';
import { mostPasted } from '../enrichment/run.ts';
import { splitName } from '../reading/person-name.ts';
import { readAddress } from '../reading/profile-address.ts';
import { personKeys } from '../people/person-keys.ts';
import { nobody } from '../privacy/nobody.ts';
import { companyDomain } from './company-domain.ts';
import { type Column, type ColumnPlaces, readHeading } from './columns.ts';
import { type CsvRow, detectDelimiter, readCsv } from './read-csv.ts';
import { vendorIdsIn } from './vendor-ids-in.ts';

/** `address-ignored`: the person is taken, without the address, which is none of a profile. */
export type ImportReason = 'no-profile' | 'nobody' | 'broken-quote' | 'address-ignored' | 'too-many';

export interface ImportProblem {
  line: number;
  /** What stands there, cut. */
  text: string;
  reason: ImportReason;
}

export interface ImportedPeople {
  people: PersonFacts[];
  problems: ImportProblem[];
  /** The columns that were recognised; empty for a plain list of addresses. */
  columns: Column[];
}

const longestField = 400;
const longestExcerpt = 80;
// oxlint-disable-next-line no-control-regex -- what would deceive the eye is what is taken out here
const deceiving = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const clean = (value: string | undefined) =>
  (value ?? '')
    .slice(0, longestField * 2)
    .replace(deceiving, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestField);

/** Who is at an address of a profile or of a lead; null for any other. */
function identityAt(address: string): PersonIdentity | null {
  const read = readAddress(address);
  if (read === null || read.kind === 'talent') return null;
  if (read.kind !== 'sales-lead') return { address: read.url, memberId: null, leadId: null };
  return { address: null, memberId: null, leadId: read.url.split('/').at(-1) ?? null };
}

/** Without what a sentence puts around an address. */
const bare = (word: string) => word.replace(/^['‘]+|[.,;:!?'’]+$/g, '');

type Understood = { people: PersonFacts[]; reason: ImportReason | null };

/** A line without a heading above it: each address in it is somebody, and so is each id by which a vendor knows somebody,
 * unless the line holds one of both. */
export function readAddresses({ fields, isBroken }: CsvRow): Understood {
  const words = fields.flatMap((field) => field.slice(0, 10_000).split(/[\s<>()[\]"“”]+/)).map(bare);
  const identities = words.map(identityAt).filter((identity) => identity !== null);
  const known = words.map((word) => withVendorIds(vendorIdsIn([word]))).filter(({ vendorIds }) => vendorIds);
  if (identities.length === 1 && known.length === 1)
    return { people: [{ ...nobody, ...identities[0], ...known[0] }], reason: null };
  const people = [...identities, ...known].map((facts) => ({ ...nobody, ...facts }));
  if (people.length > 0) return { people, reason: null };
  return { people, reason: isBroken ? 'broken-quote' : 'no-profile' };
}

function nameIn(cell: (column: Column) => string): NameFacts {
  const [firstName, lastName] = [cell('first'), cell('last')];
  if (firstName !== '' && lastName !== '')
    return { fullName: cell('full') || `${firstName} ${lastName}`, firstName, lastName };
  const { confidence: _, ...name } = splitName(cell('full') || firstName || lastName);
  return name;
}

/** A line below a heading. */
export function readRecord({ fields, isBroken }: CsvRow, places: ColumnPlaces): Understood {
  const cell = (column: Column) => clean(fields[places[column] ?? -1]);
  const typed = cell('address');
  const identity = identityAt(typed);
  const person: PersonFacts = {
    ...nobody,
    ...identity,
    ...nameIn(cell),
    company: cell('company') || null,
    domain: companyDomain(cell('domain')) || null,
    ...withVendorIds(vendorIdsIn(fields)),
  };
  if (personKeys(person).length > 0)
    return { people: [person], reason: typed !== '' && identity === null ? 'address-ignored' : null };
  return { people: [], reason: isBroken ? 'broken-quote' : typed === '' ? 'nobody' : 'no-profile' };
}

/** What stands in a pasted list of addresses, or in comma-separated values with a heading. Never throws; all that was
 * not understood is told line by line. */
export function readPeople(text: string): ImportedPeople {
  const rows = readCsv(text, detectDelimiter(text), mostPasted + 2);
  const places = readHeading(rows[0]?.fields ?? []);
  const records = places ? rows.slice(1) : rows;
  const people: PersonFacts[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, row] of records.entries()) {
    const isTooMany = index >= mostPasted || people.length >= mostPasted;
    const read: Understood = isTooMany
      ? { people: [], reason: 'too-many' }
      : places
        ? readRecord(row, places)
        : readAddresses(row);
    people.push(...read.people.slice(0, mostPasted - people.length));
    const excerpt = clean(row.fields.join(' ')).slice(0, longestExcerpt);
    if (read.reason) problems.push({ line: row.line, text: excerpt, reason: read.reason });
    if (isTooMany) break;
  }
  return { people, problems, columns: Object.keys(places ?? {}) as Column[] };
}
