import type { Database } from './database.ts';
import type { LedgerEntry } from './enrichment/cost.ts';
import type { Finding } from './enrichment/finding.ts';
import type { Lookup } from './enrichment/lookup.ts';
import type { PersonEvent } from './enrichment/person-event.ts';
import type { ExportRecord } from './history/export-record.ts';
import { exportsOf } from './history/exports-of.ts';
import { hasOutcome } from './history/outcomes-of.ts';
import type { Call } from './queue/call.ts';

/** Something that happened to one person. `at` in milliseconds since 1970. */
export type TimelineEntry = { key: string; at: number } & (
  | { type: 'added' }
  | { type: 'asked'; lookup: Lookup }
  | { type: 'called'; call: Call; lookups: Lookup[] }
  | { type: 'answered'; lookup: Lookup; findings: Finding[]; spends: LedgerEntry[] }
  | { type: 'exported'; record: ExportRecord }
  | { type: 'deed'; event: PersonEvent }
);

/** All that happened to one person, the newest first: every wish, request, answer with its cost, edit and export. */
export async function readTimeline(database: Database, personId: string): Promise<TimelineEntry[]> {
  const [person, lookups, calls, findings, spends, events, own] = await Promise.all([
    database.people.get(personId),
    database.lookups.where({ personId }).toArray(),
    database.calls.where({ personIds: personId }).toArray(),
    database.findings.where({ personId }).toArray(),
    database.ledger.where({ personId }).toArray(),
    database.personEvents.where({ personId }).toArray(),
    exportsOf(database, personId),
  ]);
  const entries: TimelineEntry[] = [
    ...(person ? [{ key: 'added', at: person.createdAt, type: 'added' as const }] : []),
    ...lookups.flatMap((lookup) => entriesOf(lookup, { findings, spends })),
    ...calls.map((call) => calledEntry(call, lookups)),
    ...own.map((record) => ({
      key: `export ${record.id}`,
      at: record.at,
      type: 'exported' as const,
      record,
    })),
    ...events.map((event) => ({ key: `event ${event.id}`, at: event.at, type: 'deed' as const, event })),
  ];
  return entries.toSorted((one, other) => other.at - one.at || rank(other) - rank(one));
}

const order: readonly TimelineEntry['type'][] = ['added', 'asked', 'called', 'answered', 'deed', 'exported'];

/** What comes of what, where both happened in the same millisecond. */
const rank = ({ type }: TimelineEntry): number => order.indexOf(type);

function entriesOf(
  lookup: Lookup,
  known: { findings: readonly Finding[]; spends: readonly LedgerEntry[] },
): TimelineEntry[] {
  const { id, createdAt, settledAt } = lookup;
  const asked: TimelineEntry = { key: `asked ${id}`, at: createdAt, type: 'asked', lookup };
  if (settledAt === null || !(hasOutcome(lookup) || lookup.state === 'cancelled')) return [asked];
  const findings = known.findings.filter(({ lookupId }) => lookupId === id);
  const spends = known.spends.filter(({ lookupId }) => lookupId === id);
  return [asked, { key: `answered ${id}`, at: settledAt, type: 'answered', lookup, findings, spends }];
}

function calledEntry(call: Call, lookups: readonly Lookup[]): TimelineEntry {
  const carried = lookups.filter(({ id }) => call.lookupIds.includes(id));
  return { key: `called ${call.id}`, at: call.slotAt, type: 'called', call, lookups: carried };
}
