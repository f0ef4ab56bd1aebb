import { wholeName } from '../enrichment/shown-name.ts';
import type { CsvCell } from './csv.ts';
import { type ContactValues, type ExportedPerson, contactValues } from './exported-person.ts';
import { jobTitle } from './job-title.ts';
import type { Layout } from './layout.ts';

/** What a column of contacts can be made of. */
export interface Contact extends ContactValues {
  firstName: string;
  lastName: string;
  fullName: string;
  title: string | null;
  company: string | null;
  /** Without `www.` */
  domain: string | null;
  website: string | null;
  linkedIn: string | null;
  tags: string;
  note: string;
}

/** A column by its name; null: it is there for the user to fill. */
type ContactColumns = Record<string, ((contact: Contact) => CsvCell) | null>;

type Limits = Partial<Pick<Layout, 'needsEmail' | 'mostRows'>>;

/** A table with one row for each person. */
export function contactLayout(
  columns: ContactColumns,
  { needsEmail = false, mostRows = Infinity }: Limits = {},
): Layout {
  const readers = Object.values(columns);
  return {
    columns: Object.keys(columns),
    needsEmail,
    mostRows,
    rows(exported) {
      const contact = contactOf(exported);
      if (needsEmail && contact.email === null) return [];
      return [readers.map((read) => read?.(contact) ?? null)];
    },
  };
}

function contactOf(exported: ExportedPerson): Contact {
  const { firstName, lastName, company, domain, address, tags, note } = exported.person;
  return {
    ...contactValues(exported),
    ...{ firstName, lastName, company },
    fullName: wholeName(exported.person),
    title: jobTitle(exported.person),
    domain,
    website: domain === null ? null : `https://${domain}`,
    linkedIn: address,
    tags: tags.join(', '),
    note,
  };
}
