import type { Database } from '../database.ts';
import type { Person } from '../enrichment/person.ts';
import { moveExports } from '../history/move-exports.ts';
import { withVendorIds } from '../enrichment/vendor-ids.ts';
import { informBy } from '../privacy/inform-by.ts';
import { cancelDoubles } from './cancel-doubles.ts';
import { mergeFacts } from './merge-facts.ts';

/** Two stored people are one: everything of `other` moves to `kept`, which is to be stored afterwards. What the user wrote
 * comes first, then what `kept` says. Nothing is asked again. */
export async function mergePeople(
  database: Database,
  { kept, other }: { kept: Person; other: Person },
  now: number,
): Promise<void> {
  await cancelDoubles(database, [kept.id, other.id], now);
  const move = { personId: kept.id };
  await database.aliases.where({ personId: other.id }).modify(move);
  await database.lookups.where({ personId: other.id }).modify(move);
  await database.findings.where({ personId: other.id }).modify(move);
  await database.ledger.where({ personId: other.id }).modify(move);
  await database.personEvents.where({ personId: other.id }).modify(move);
  await database.calls.where({ personIds: other.id }).modify((call) => {
    call.personIds = call.personIds.map((id) => (id === other.id ? kept.id : id));
  });
  await moveExports(database, other.id, kept.id);
  await database.people.delete(other.id);
  const facts = mergeFacts(other, kept, kept.edited);
  Object.assign(kept, facts, withVendorIds({ ...other.vendorIds, ...kept.vendorIds }));
  kept.edited = [...new Set([...kept.edited, ...other.edited])];
  kept.createdAt = Math.min(kept.createdAt, other.createdAt);
  kept.informedAt ??= other.informedAt;
  kept.informBy = kept.informedAt === null ? informBy(kept.createdAt) : null;
  kept.tags = [...new Set([...kept.tags, ...other.tags])];
  kept.note = [kept.note, other.note].filter(Boolean).join('\n\n');
}
