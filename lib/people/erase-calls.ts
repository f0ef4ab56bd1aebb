import type { Database } from '../database.ts';
import type { Call } from '../queue/call.ts';

/** Erases the requests for these people and the answers to them. One that carries others too stays for those; its
 * answer, which names all, is not kept. */
export async function eraseCalls(database: Database, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  const calls = await database.calls.where('personIds').anyOf(ids).distinct().toArray();
  const lookups = await database.lookups.where('personId').anyOf(ids).primaryKeys();
  const rest = calls.map((call) => withoutPeople(call, gone, new Set(lookups)));
  await Promise.all([
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
    isErased: true,
  };
}
