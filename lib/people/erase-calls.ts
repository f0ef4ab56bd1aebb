import type { Database } from '../database.ts';
import { wordless } from '../enrichment/create-failure.ts';
import type { Lookup } from '../enrichment/lookup.ts';
import type { Call } from '../queue/call.ts';

/** Erases the requests for these people and the answers to them. One that carries others too stays for those; its
 * answer and the vendor's words, which may name all, are not kept. */
export async function eraseCalls(database: Database, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  const calls = await database.calls.where('personIds').anyOf(ids).distinct().toArray();
  const lookups = await database.lookups.where('personId').anyOf(ids).primaryKeys();
  const rest = calls.map((call) => withoutPeople(call, gone, new Set(lookups)));
  const others = rest.flatMap(({ lookupIds }) => lookupIds);
  await Promise.all([
    database.lookups.where('id').anyOf(others).modify(withoutWords),
    database.calls.bulkPut(rest.filter(({ personIds }) => personIds.length > 0)),
    database.calls.bulkDelete(rest.filter(({ personIds }) => personIds.length === 0).map(({ id }) => id)),
  ]);
}

function withoutPeople(call: Call, gone: ReadonlySet<string>, lookups: ReadonlySet<string>): Call {
  return {
    ...call,
    personIds: call.personIds.filter((id) => !gone.has(id)),
    lookupIds: call.lookupIds.filter((id) => !lookups.has(id)),
    ...(call.state === 'answered' ? {} : { rawAnswer: null, submitted: null }),
    failure: wordless(call.failure),
    isErased: true,
  };
}

function withoutWords(lookup: Lookup): void {
  lookup.failure = wordless(lookup.failure);
}
