import type { Database, DaySpend } from '../database.ts';
import { daySpendKey } from '../enrichment/day-spend-key.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { changeRow } from './change-row.ts';

/** Today's spend at a vendor. Call it inside a transaction over `daySpend` when it is going to be changed. */
export async function readDaySpend(database: Database, provider: ProviderId, day: string): Promise<DaySpend> {
  const key = daySpendKey(provider, day);
  return (await database.daySpend.get(key)) ?? { key, provider, day, booked: 0, reserved: 0 };
}

/** A day's spend after so much more was booked or reserved. */
export function movedSpend<Spend extends SpendMove>(spend: Spend, change: SpendMove): Spend {
  const booked = spend.booked + change.booked;
  return { ...spend, booked, reserved: Math.max(0, spend.reserved + change.reserved) };
}

interface SpendMove {
  booked: number;
  reserved: number;
}

/** Books what was spent and frees what was reserved for it. */
export async function moveSpend(
  database: Database,
  { provider, day }: { provider: ProviderId; day: string },
  change: SpendMove,
): Promise<void> {
  const none = { key: daySpendKey(provider, day), provider, day, booked: 0, reserved: 0 };
  const move = (spend = none) => movedSpend(spend, change);
  const { written } = await changeRow(database.daySpend, none.key, move);
  await written;
}
