import type { Database } from '../database.ts';
import { findRows } from '../database/find-rows.ts';
import type { PersonFacts } from '../enrichment/person.ts';
import type { Drop, RunInput, Selected } from '../enrichment/run.ts';
import { eraseCalls } from '../people/erase-calls.ts';
import { erasePeople, eraseTables } from '../people/erase-people.ts';
import { personKeys } from '../people/person-keys.ts';
import { type Suspect, findSuppressed } from '../privacy/find-suppressed.ts';
import { tableChunks } from './table-chunks.ts';

const atOnce = 500;

interface Erasure {
  stage: Database;
  inUse: Database;
  now: number;
  newId(): string;
}

/** Whoever was erased since the backup was made is not brought back: who is on the list in use, and not stored any more. */
export async function eraseAgain(
  stage: Database,
  inUse: Database,
  effects: { now: number; newId(): string },
): Promise<void> {
  const erasure = { stage, inUse, ...effects };
  await eraseStored(erasure);
  await eraseUnasked(erasure);
  await eraseAnswers(stage);
}

async function eraseStored(erasure: Erasure): Promise<void> {
  const { stage, inUse } = erasure;
  for (let last = ''; ;) {
    const people = await stage.people.where('id').above(last).limit(atOnce).toArray();
    if (people.length === 0) return;
    last = people.at(-1)?.id ?? last;
    const suspects = people.map((person) => ({ facts: person, personIds: [person.id] }));
    const listed = await areListed(erasure, suspects);
    const ids = people.filter((_, place) => listed[place]).map(({ id }) => id);
    const stored = await inUse.people.bulkGet(ids);
    const erased = ids.filter((_, place) => stored[place] === undefined);
    if (erased.length > 0) await erase(erasure, erased, []);
  }
}

/** Whoever was selected, to be asked, or left out of a run, and is no stored person. */
async function eraseUnasked(erasure: Erasure): Promise<void> {
  for await (const people of unasked(erasure.stage)) {
    const listed = await areListed(
      erasure,
      people.map((facts) => ({ facts, personIds: [] })),
    );
    const keysOf = people.filter((_, place) => listed[place]).map((facts) => personKeys(facts));
    const stored = await findRows(erasure.inUse.aliases, keysOf.flat(), ({ key }) => key);
    const known = new Set(stored.map(({ key }) => key));
    const erased = keysOf.filter((keys) => !keys.some((key) => known.has(key))).flat();
    if (erased.length > 0) await erase(erasure, [], erased);
  }
}

async function* unasked(stage: Database): AsyncGenerator<PersonFacts[]> {
  for (const name of ['selection', 'drops'])
    for await (const rows of tableChunks(stage, name))
      yield (rows as (Selected | Drop)[]).map(({ facts }) => facts);
  for await (const rows of tableChunks(stage, 'runInputs'))
    yield (rows as RunInput[]).flatMap(({ people }) => people.map(({ facts }) => facts));
}

/** A deletion that could still be undone is in no backup, but the answers about its people are. */
async function eraseAnswers(stage: Database): Promise<void> {
  const { calls, lookups, people } = stage;
  const named = await calls.orderBy('personIds').uniqueKeys();
  const stored = new Set<unknown>(await people.toCollection().primaryKeys());
  const gone = named.filter((id) => !stored.has(id)).map(String);
  await stage.transaction('rw', calls, lookups, async () => eraseCalls(stage, gone));
}

function areListed({ stage, inUse }: Erasure, suspects: readonly Suspect[]): Promise<boolean[]> {
  const { aliases, findings } = stage;
  const { suppressions, suppressionKeys } = inUse;
  return findSuppressed({ aliases, findings, suppressions, suppressionKeys }, suspects);
}

function erase(
  { stage, now, newId }: Erasure,
  ids: readonly string[],
  keys: readonly string[],
): Promise<unknown> {
  return stage.transaction('rw', eraseTables(stage), async () =>
    erasePeople({ database: stage, now, newId }, ids, keys),
  );
}
