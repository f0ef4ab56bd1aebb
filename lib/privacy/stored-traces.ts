import type { Database } from '../database.ts';
import type { Person } from '../enrichment/person.ts';
import { nameTraces, ownTraces } from './trace.ts';

/** All by which these people can be recognised, as it is stored. Contacts that somebody else has too (a switchboard, a
 * shared mailbox) are not theirs alone. */
export async function storedTraces(
  database: Pick<Database, 'aliases' | 'findings'>,
  people: readonly Person[],
): Promise<string[]> {
  const ids = people.map(({ id }) => id);
  const [aliases, findings] = await Promise.all([
    database.aliases.where('personId').anyOf(ids).toArray(),
    database.findings.where('personId').anyOf(ids).toArray(),
  ]);
  const sameValues = await database.findings
    .where('[kind+value]')
    .anyOf(findings.map(({ kind, value }) => [kind, value]))
    .toArray();
  const shared = new Set(
    sameValues.filter(({ personId }) => !ids.includes(personId)).map(({ value }) => value),
  );
  const traces = people.flatMap((facts) => [
    ...ownTraces({
      facts,
      aliases: aliases.filter(({ personId }) => personId === facts.id).map(({ key }) => key),
      contacts: findings
        .filter(({ personId, value }) => personId === facts.id && !shared.has(value))
        .map(({ value }) => value),
    }),
    ...nameTraces(facts),
  ]);
  return [...new Set(traces)];
}
