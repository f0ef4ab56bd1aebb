import type { LedgerEntry } from '../enrichment/cost.ts';
import type { Finding } from '../enrichment/finding.ts';
import type { Person } from '../enrichment/person.ts';
import type { CsvCell } from './csv.ts';
import type { ExportedPerson } from './exported-person.ts';
import { isoTime } from './iso-time.ts';
import type { Layout } from './layout.ts';
import { phoneNumber } from './phone-number.ts';

const columns = [
  'full_name',
  'first_name',
  'last_name',
  'headline',
  'company',
  'domain',
  'linkedin_url',
  'kind',
  'value',
  'phone_e164',
  'label',
  'status',
  'vendor_status',
  'vendor',
  'checked_at',
  'cost',
  'cost_unit',
  'cost_basis',
  'tags',
  'note',
  'source_address',
  'added_at',
  'delete_after',
  'edited_by_hand',
  'person_id',
  'lookup_id',
] as const;

type Cells = Partial<Record<(typeof columns)[number], CsvCell>>;

/** All that is known: a row for each address and number, and one for whoever has none. */
export const fullLayout: Layout = {
  columns,
  needsEmail: false,
  mostRows: Infinity,
  rows({ person, deleteAfter, findings, spends }) {
    const about = { ...personCells(person), delete_after: isoTime(deleteAfter) };
    const rows = findings.map((finding, place) => {
      const isFirst = findings.findIndex(({ lookupId }) => lookupId === finding.lookupId) === place;
      return { ...about, ...findingCells(finding), ...(isFirst ? costCells(finding, spends) : {}) };
    });
    return (rows.length > 0 ? rows : [about]).map((row: Cells) => columns.map((name) => row[name] ?? null));
  },
};

function personCells(person: Person): Cells {
  const { fullName, firstName, lastName, headline, company, domain, address, leadId } = person;
  return {
    ...{ full_name: fullName, first_name: firstName, last_name: lastName, headline, company, domain },
    linkedin_url: address,
    source_address: address ?? (leadId && `https://www.linkedin.com/sales/lead/${leadId}`),
    added_at: isoTime(person.createdAt),
    tags: person.tags.join(', '),
    note: person.note,
    edited_by_hand: person.edited.join(' '),
    person_id: person.id,
  };
}

function findingCells({ kind, value, label, status, rawStatus, provider, ...rest }: Finding): Cells {
  return {
    ...{ kind, value, label, status, vendor_status: rawStatus, vendor: provider },
    phone_e164: kind === 'phone' ? phoneNumber(value) : null,
    checked_at: isoTime(rest.checkedAt),
    lookup_id: rest.lookupId,
  };
}

/** The cost of a lookup stands in its first row only, so that the column adds up. */
function costCells({ lookupId }: Finding, spends: ExportedPerson['spends']): Cells {
  const own = spends.filter((spend) => spend.lookupId === lookupId);
  const known = own.flatMap(({ amount }: LedgerEntry) => (amount === null ? [] : [amount]));
  const last = own.at(-1);
  return {
    cost: known.length > 0 ? known.reduce((sum, amount) => sum + amount, 0) : null,
    cost_unit: last?.unit ?? null,
    cost_basis: last?.basis ?? null,
  };
}
