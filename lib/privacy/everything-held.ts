import { findKnownContacts } from '../contacts/find-known-contacts.ts';
import type { DamagedRow } from '../database/damaged-row.ts';
import type { Database } from '../database.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import { wordless } from '../enrichment/create-failure.ts';
import type { Finding } from '../enrichment/finding.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Alias, Person } from '../enrichment/person.ts';
import type { PersonEvent } from '../enrichment/person-event.ts';
import type { Drop, RunPerson, Selected } from '../enrichment/run.ts';
import type { ExportRecord } from '../history/export-record.ts';
import { exportsOf } from '../history/exports-of.ts';
import { personKeys } from '../people/person-keys.ts';
import type { Call } from '../queue/call.ts';
import { mentions } from './mentions.ts';
import { storedTraces } from './stored-traces.ts';

/** `isShared`: it was for others too. Who they are, and the answer, are no business of this person. */
type HeldCall = Call & { isShared?: true };

/** `row` null: it was a request, which may have been for others too. */
type HeldDamagedRow = Pick<DamagedRow, 'table' | 'row' | 'foundAt'>;

/** All that is stored of one person, as it is stored. Times are milliseconds since 1970. */
export interface EverythingHeld {
  format: 'reachable-everything-held';
  version: 1;
  readAt: number;
  person: Person;
  aliases: Alias[];
  lookups: Lookup[];
  /** With the vendors' answers as they came, but for those that name others too. */
  calls: HeldCall[];
  findings: Finding[];
  spends: LedgerEntry[];
  /** Where they were left out of a run. */
  drops: Drop[];
  selection: Selected[];
  /** In runs that have not come to them yet. */
  waiting: RunPerson[];
  /** What the user did to them. */
  events: PersonEvent[];
  /** Rows that an upgrade could not read and set aside, in which they are named. */
  damaged: HeldDamagedRow[];
  /** The files they are in; who else is in them is not told. */
  exports: Pick<ExportRecord, 'at' | 'format'>[];
  /** The imported list of a CRM that has them, by the file's name; null: none. */
  contactList: string | null;
}

/** Reads it all; null: nobody has this id. Walks through those left out of runs and waiting in them, to whom no index
 * leads. */
export async function readEverythingHeld(
  database: Database,
  personId: string,
  now: number,
): Promise<EverythingHeld | null> {
  const person = await database.people.get(personId);
  if (!person) return null;
  const ofPerson = { personId };
  const [aliases, lookups, calls, findings, spends, events] = await Promise.all([
    database.aliases.where(ofPerson).toArray(),
    database.lookups.where(ofPerson).toArray(),
    database.calls.where('personIds').equals(personId).toArray(),
    database.findings.where(ofPerson).toArray(),
    database.ledger.where(ofPerson).toArray(),
    database.personEvents.where(ofPerson).toArray(),
  ]);
  const keys = new Set([...personKeys(person), ...aliases.map(({ key }) => key)]);
  const isTheirs = ({ facts }: Drop | Selected | RunPerson) => personKeys(facts).some((key) => keys.has(key));
  const [drops, selection, inputs] = await Promise.all([
    database.drops.filter((drop) => drop.personId === personId || isTheirs(drop)).toArray(),
    database.selection.filter(isTheirs).toArray(),
    database.runInputs.filter(({ people }) => people.some(isTheirs)).toArray(),
  ]);
  const waiting = inputs.flatMap(({ people }) => people.filter(isTheirs));
  const damaged = await damagedRowsOf(database, person);
  const given = await readGiven(database, person);
  const own = {
    calls: calls.map((call) => withoutOthers(call, personId, lookups)),
    lookups: lookups.map((lookup) => withoutWords(lookup, calls)),
  };
  const more = { events, damaged, ...given };
  const rows = { person, aliases, ...own, findings, spends, drops, selection, waiting, ...more };
  return { format: 'reachable-everything-held', version: 1, readAt: now, ...rows };
}

async function damagedRowsOf(database: Database, person: Person): Promise<HeldDamagedRow[]> {
  const isNamed = mentions([person.id], await storedTraces(database, [person]));
  const rows = await database.damagedRows.filter(({ row }) => isNamed(row)).toArray();
  return rows.map(({ table, row, foundAt }) => ({ table, row: table === 'calls' ? null : row, foundAt }));
}

async function readGiven(
  database: Database,
  person: Person,
): Promise<Pick<EverythingHeld, 'exports' | 'contactList'>> {
  const [files, [contactList = null]] = await Promise.all([
    exportsOf(database, person.id),
    findKnownContacts(database, [person]),
  ]);
  return { exports: files.map(({ at, format }) => ({ at, format })), contactList };
}

const isShared = (call: Call, personId: string) => call.personIds.some((id) => id !== personId);

function withoutOthers(call: Call, personId: string, lookups: readonly Lookup[]): HeldCall {
  if (!isShared(call, personId)) return call;
  const lookupIds = call.lookupIds.filter((id) => lookups.some((lookup) => lookup.id === id));
  const said = { rawAnswer: null, submitted: null, failure: wordless(call.failure) };
  return { ...call, personIds: [personId], lookupIds, ...said, isShared: true };
}

function withoutWords(lookup: Lookup, calls: readonly Call[]): Lookup {
  const shared = calls.some((call) => lookup.callIds.includes(call.id) && isShared(call, lookup.personId));
  return shared ? { ...lookup, failure: wordless(lookup.failure) } : lookup;
}
