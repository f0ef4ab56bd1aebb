import type { Alarms } from '../queue/alarm.ts';
import type { Database } from '../database.ts';

export const dailyAlarm = 'daily';
const dayMs = 86_400_000;

interface DailyEffects {
  database: Database;
  alarms: Alarms;
  now(): number;
  during<T>(work: Promise<T>): Promise<T>;
  work(): Promise<unknown>;
}

/** Does the day's work once a day: by an alarm, and at the first start after a day without one. */
export function createDaily({ database, alarms, now, during, work }: DailyEffects): () => Promise<void> {
  const counter = 'daily-work-at';

  async function ifDue(): Promise<void> {
    if (!(await alarms.get(dailyAlarm))) await alarms.create(dailyAlarm, { periodInMinutes: dayMs / 60_000 });
    const last = (await database.counters.get(counter))?.value ?? 0;
    if (Math.abs(now() - last) < dayMs / 2) return;
    await work();
    await database.counters.put({ name: counter, value: now() });
  }

  return () => during(ifDue());
}
