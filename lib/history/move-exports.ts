import type { Database } from '../database.ts';
import { bitsOf, eitherBits, hasBit } from './bits.ts';

/** Two people are one: the files that one of them is in are the other's too. Call it inside a transaction. */
export async function moveExports(
  { exports, historyRows }: Pick<Database, 'exports' | 'historyRows'>,
  from: string,
  to: string,
): Promise<void> {
  const [other, kept] = await Promise.all([from, to].map((personId) => historyRows.get({ personId })));
  if (!other || !kept) return;
  await exports
    .filter(({ people }) => hasBit(people, other.number))
    .modify((record) => {
      record.people = eitherBits(record.people, bitsOf([kept.number]));
    });
}
