import type { LedgerEntry } from '../enrichment/cost.ts';
import type { Finding } from '../enrichment/finding.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { PersonFacts } from '../enrichment/person.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import type { Drop, Run } from '../enrichment/run.ts';
import { capabilitiesOf } from '../providers/index.ts';
import { type CsvCell, type CsvOptions, csvText } from './csv.ts';
import { isoTime } from './iso-time.ts';

/** One lookup with all that belongs to it. */
interface ReceiptLookup {
  lookup: Lookup;
  person: PersonFacts | null;
  findings: Finding[];
  spends: LedgerEntry[];
}

export interface ReceiptRows {
  run: Run;
  lookups: ReceiptLookup[];
  drops: Drop[];
}

/** Names of a file's columns are its format and stay the same in every language. */
const columns = [
  'outcome',
  'full_name',
  'first_name',
  'last_name',
  'company',
  'domain',
  'linkedin_url',
  'kind',
  'value',
  'status',
  'vendor_status',
  'checked_at',
  'cost',
  'possible_cost',
  'unit',
  'cost_basis',
  'reason',
  'try_again_from',
  'vendor',
  'lookup_id',
  'run_id',
] as const;

type Cells = Partial<Record<(typeof columns)[number], CsvCell>>;

/** A run's receipt: a row for each value found, for each vendor's turn that found none, and for each person left out. What the
 * user marked as wrong was paid for and is in no export: its row says that it is wrong instead. */
export function runReceiptCsv({ run, lookups, drops }: ReceiptRows, options: CsvOptions): string {
  const rows = [
    ...lookups.flatMap((one) => lookupRows(one, run)),
    ...drops.map((drop) => dropRow(drop, run)),
  ];
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
  return csvText([columns, ...cells], options);
}

/** The turn of each vendor in its order; the one whose turn it is or was last comes last. */
function lookupRows(one: ReceiptLookup, run: Run): Cells[] {
  const { provider, attempts } = one.lookup;
  const before = attempts.filter((attempt) => attempt.provider !== provider);
  const earlier = before.flatMap(({ provider: vendor, result, code, at }) =>
    turnRows(one, run, { vendor, outcome: result, reason: code, at }),
  );
  const { state, failure, settledAt } = one.lookup;
  const last = { vendor: provider, outcome: state, reason: failure?.code ?? null, at: settledAt };
  return [...earlier, ...turnRows(one, run, last)];
}

interface Turn {
  vendor: ProviderId;
  outcome: string;
  reason: string | null;
  at: number | null;
}

/** The cost stands in the first row of a turn only, so that the column of a unit adds up to what was spent. */
function turnRows(
  { lookup, person, findings, spends }: ReceiptLookup,
  run: Run,
  { vendor, outcome, reason, at }: Turn,
): Cells[] {
  const { id, kind } = lookup;
  const about = { ...personCells(person), outcome, kind, vendor, lookup_id: id, run_id: run.id };
  const own = spends.filter(({ provider }) => provider === vendor);
  const first = { ...about, ...costCells(own, vendor), reason, checked_at: isoTime(at) };
  const found = findings.filter(({ provider }) => provider === vendor);
  if (found.length === 0) return [first];
  return found.map((finding, place) => ({
    ...(place === 0 ? first : about),
    value: finding.wrong === null ? finding.value : null,
    reason: finding.wrong?.reason ?? reason,
    status: finding.status,
    vendor_status: finding.rawStatus,
    checked_at: isoTime(finding.checkedAt),
  }));
}

function dropRow({ facts, reason, until }: Drop, run: Run): Cells {
  return {
    ...personCells(facts),
    outcome: 'dropped',
    reason,
    try_again_from: isoTime(until),
    run_id: run.id,
  };
}

function personCells(person: PersonFacts | null): Cells {
  if (!person) return {};
  return {
    full_name: person.fullName,
    first_name: person.firstName,
    last_name: person.lastName,
    company: person.company,
    domain: person.domain,
    linkedin_url: person.address,
  };
}

function costCells(spends: readonly LedgerEntry[], vendor: ProviderId): Cells {
  const { unit } = capabilitiesOf(vendor);
  if (spends.length === 0) return { cost: 0, unit };
  const open = spends.filter(({ amount }) => amount === null);
  const known = spends.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const possible = open.reduce((sum, { highest }) => sum + highest, 0);
  return {
    cost: known,
    possible_cost: open.length === 0 ? null : possible,
    unit,
    cost_basis: spends.at(-1)?.basis ?? null,
  };
}
