import type { PersonFacts } from '../enrichment/person.ts';
import { companyDomain } from './company-domain.ts';
import { type ColumnPlaces, emailPlace, readHeading } from './columns.ts';
import { csvParts } from './csv-parts.ts';
import { detectDelimiter, readCsv } from './read-csv.ts';
import { readAddresses, readRecord } from './read-people.ts';

/** Mail providers for everybody: the domain of an address there is nobody's company. */
const anybodys =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|mail|proton|protonmail|orange|free|laposte)\.[a-z.]+$/i;

/** The people of a CRM's export (CSV with a heading) or of a list of addresses, in parts; lines that name nobody are left
 * out. Who has no company domain gets that of their email. Memory does not grow with the text. Never throws for a text. */
export async function* readContacts(texts: AsyncIterable<string>): AsyncGenerator<PersonFacts[]> {
  let heading: Heading | null = null;
  for await (const part of csvParts(texts)) {
    const isFirst: boolean = heading === null;
    heading ??= headingOf(part);
    const { delimiter, places, email } = heading;
    const rows = readCsv(part, delimiter).slice(isFirst && places ? 1 : 0);
    yield rows.flatMap((row) => {
      if (!places) return readAddresses(row).people;
      const fields = row.fields.slice();
      const domainAt = places.domain ?? fields.length;
      if (!namesDomain(fields[domainAt])) fields[domainAt] = hostOf(fields[email] ?? '');
      return readRecord({ ...row, fields }, { ...places, domain: domainAt }).people;
    });
  }
}

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
