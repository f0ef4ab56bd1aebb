import type { Database } from '../database.ts';
import type { LedgerEntry } from '../enrichment/cost.ts';
import type { Finding } from '../enrichment/finding.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Alias, Person } from '../enrichment/person.ts';
import type { PersonEvent } from '../enrichment/person-event.ts';
import type { Drop, Selected } from '../enrichment/run.ts';
import { personKeys } from '../people/person-keys.ts';
import type { Call } from '../queue/call.ts';

/** All that is stored of one person, as it is stored. Times are milliseconds since 1970. */
export interface EverythingHeld {
  format: 'reachable-everything-held';
  version: 1;
  readAt: number;
  person: Person;
  aliases: Alias[];
  lookups: Lookup[];
  /** With the vendors' answers as they came. */
  calls: Call[];
  findings: Finding[];
  spends: LedgerEntry[];
  /** Where they were left out of a run. */
  drops: Drop[];
  selection: Selected[];
  /** What the user did to them. */
  events: PersonEvent[];
}

/** Reads it all; null: nobody has this id. Walks through those left out of runs, which no index leads to. */
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
  const isTheirs = ({ facts }: Drop | Selected) => personKeys(facts).some((key) => keys.has(key));
  const [drops, selection] = await Promise.all([
    database.drops.filter(isTheirs).toArray(),
    database.selection.filter(isTheirs).toArray(),
  ]);
  const rows = { person, aliases, lookups, calls, findings, spends, drops, selection, events };
  return { format: 'reachable-everything-held', version: 1, readAt: now, ...rows };
}
