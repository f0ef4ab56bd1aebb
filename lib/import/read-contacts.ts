import type { PersonFacts } from '../enrichment/person.ts';
import { companyDomain } from './company-domain.ts';
import { type ColumnPlaces, emailPlace, readHeading } from './columns.ts';
import { csvParts } from './csv-parts.ts';
import { type CsvRow, detectDelimiter, readCsv } from './read-csv.ts';
import { readAddresses, readRecord } from './read-people.ts';

/** Mail providers for everybody: the domain of an address there is nobody's company. */
const anybodys =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|mail|proton|protonmail|orange|free|laposte)\.[a-z.]+$/i;

/** A part of a list: who is in it, and how many of its lines name nobody who can be recognised. */
export interface ContactsPart {
  people: PersonFacts[];
  unread: number;
}

/** The people of a CRM's export (CSV with a heading) or of a list of addresses, in parts. Who has no company domain gets
 * that of their email. Memory does not grow with the text. Never throws for a text. */
export async function* readContacts(texts: AsyncIterable<string>): AsyncGenerator<ContactsPart> {
  let heading: Heading | null = null;
  for await (const part of csvParts(texts)) {
    const isFirst: boolean = heading === null;
    const known: Heading = (heading ??= headingOf(part));
    const rows = readCsv(part, known.delimiter).slice(isFirst && known.places ? 1 : 0);
    const read = rows.map((row) => peopleIn(row, known));
    const unread = rows.filter((row, place) => read[place]?.length === 0 && saysAnything(row));
    yield { people: read.flat(), unread: unread.length };
  }
}

function peopleIn(row: CsvRow, { places, email }: Heading): PersonFacts[] {
  if (!places) return readAddresses(row).people;
  const fields = row.fields.slice();
  const domainAt = places.domain ?? fields.length;
  if (!namesDomain(fields[domainAt])) fields[domainAt] = hostOf(fields[email] ?? '');
  return readRecord({ ...row, fields }, { ...places, domain: domainAt }).people;
}

const saysAnything = ({ fields }: CsvRow) => fields.some((field) => field.trim() !== '');

interface Heading {
  delimiter: string;
  places: ColumnPlaces | null;
  /** -1: there is no such column. */
  email: number;
}

function headingOf(part: string): Heading {
  const delimiter = detectDelimiter(part);
  const [first] = readCsv(part, delimiter, 1);
  const fields = first?.fields ?? [];
  return {
    delimiter,
    places: readHeading(fields),
    email: emailPlace(fields),
  };
}

const namesDomain = (website = '') => website !== '' && companyDomain(website) !== '';

function hostOf(email: string): string {
  const host = email.trim().split('@')[1];
  const domain = host === undefined ? '' : companyDomain(host);
  return anybodys.test(domain) ? '' : domain;
}
