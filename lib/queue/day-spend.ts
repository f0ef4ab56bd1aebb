import type { Database, DaySpend } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';

/** Today's spend at a vendor. Call it inside a transaction over `daySpend` when it is going to be changed. */
export async function readDaySpend(database: Database, provider: ProviderId, day: string): Promise<DaySpend> {
  const key = `${provider} ${day}`;
  return (await database.daySpend.get(key)) ?? { key, provider, day, booked: 0, reserved: 0 };
}

/** Books what was spent and frees what was reserved for it. */
export async function moveSpend(
  database: Database,
  { provider, day }: { provider: ProviderId; day: string },
  change: { booked: number; reserved: number },
): Promise<void> {
  const spend = await readDaySpend(database, provider, day);
  const booked = spend.booked + change.booked;
  const reserved = Math.max(0, spend.reserved + change.reserved);
  await database.daySpend.put({ ...spend, booked, reserved });
}
