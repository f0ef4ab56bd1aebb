import type { Alarms } from '../queue/alarm.ts';
import type { Database } from '../database.ts';

const dailyAlarm = 'daily';
const dayMs = 86_400_000;
/** After so long either nobody was there, or the clock was set ahead, perhaps by mistake. */
const longMs = 31 * dayMs;

interface DailyEffects {
  database: Database;
  alarms: Alarms;
  now(): number;
  during<T>(work: Promise<T>): Promise<T>;
  work(): Promise<unknown>;
}

/** Does the day's work once a day: by an alarm, and at the first start after a day without one. After a long time it
 * waits for one day more, for what it deletes by a clock that is wrong is gone. */
export function createDaily({ database, alarms, now, during, work }: DailyEffects): () => Promise<void> {
  const counter = 'daily-work-at';

  async function ifDue(): Promise<void> {
    if (!(await alarms.get(dailyAlarm))) await alarms.create(dailyAlarm, { periodInMinutes: dayMs / 60_000 });
    const last = await database.counters.get(counter);
    const passed = now() - (last?.value ?? 0);
    if (Math.abs(passed) < dayMs / 2) return;
    if (!last || passed < longMs) await work();
    await database.counters.put({ name: counter, value: now() });
  }

  return () => during(ifDue());
}
