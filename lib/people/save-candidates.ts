import type { Database } from '../database.ts';
import type { Candidate } from '../enrichment/askable-kinds.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Person } from '../enrichment/person.ts';
import { addToHistory, refreshHistory } from '../history/refresh-history.ts';
import { newPerson } from './new-person.ts';
import { personKeys } from './person-keys.ts';
import { savePerson } from './save-person.ts';

interface SavedCandidate {
  id: string;
  /** Somebody of whom nothing was stored before; null: it was. */
  stranger: Person | null;
}

interface SaveEffects {
  database: Database;
  now: () => number;
  newId: () => string;
}

/** Strangers are written in bulk; who is known may have to be merged. In their order. Call it inside a transaction over
 * `personTables`. */
export async function saveCandidates(
  { database, newId, now }: SaveEffects,
  candidates: readonly Candidate[],
): Promise<SavedCandidate[]> {
  const strangers = candidates.map(({ known, facts }) =>
    known ? null : newPerson(facts, { id: newId(), now: now() }),
  );
  await addStrangers(
    database,
    strangers.filter((person) => person !== null),
  );
  const saved: SavedCandidate[] = [];
  for (const [index, { facts }] of candidates.entries()) {
    const statement = { facts, personId: null, byHand: [] };
    const stranger = strangers[index] ?? null;
    const person = stranger ?? (await savePerson(database, statement, { now: now(), id: newId() }));
    saved.push({ id: person.id, stranger });
  }
  return saved;
}

async function addStrangers({ people, aliases }: Database, strangers: readonly Person[]): Promise<void> {
  await people.bulkPut([...strangers]);
  await aliases.bulkPut(
    strangers.flatMap((person) => personKeys(person).map((key) => ({ key, personId: person.id }))),
  );
}

/** Shows them and their new lookups in the history. What is known of a stranger is at hand: reading it again would hold up
 * what is being sent. */
export async function tellHistory(
  database: Database,
  people: readonly SavedCandidate[],
  lookups: readonly Lookup[],
): Promise<void> {
  const own = Map.groupBy(lookups, ({ personId }) => personId);
  const strangers = people.flatMap(({ stranger }) => stranger ?? []);
  await addToHistory(
    database,
    strangers.map((person) => ({ person, lookups: own.get(person.id) ?? [], findings: [] })),
  );
  await refreshHistory(
    database,
    people.flatMap(({ id, stranger }) => (stranger ? [] : [id])),
  );
}
