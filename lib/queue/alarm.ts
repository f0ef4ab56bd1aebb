const name = 'queue';
/** The shortest period of the store build (Chrome 120 and later). */
const everyMinutes = 0.5;
const everyMs = everyMinutes * 60_000;
/** To ring so much too early does no harm, and an alarm that rings at this very moment stays. */
const earlyMs = 2 * everyMs;

/** What is used of `browser.alarms`. */
export interface Alarms {
  get(name: string): Promise<{ scheduledTime: number } | undefined>;
  create(name: string, info: { when?: number; periodInMinutes: number }): Promise<void> | void;
  clear(name: string): Promise<boolean>;
}

/** Wakes the worker at that moment, and every half minute from then on, as long as anything is open; null: nothing is.
 * Creating an alarm again would put it off, so that it never rings: one that fits stays. */
export async function keepAlarm(alarms: Alarms, at: number | null, now: number): Promise<void> {
  const known = await alarms.get(name);
  if (at === null) {
    if (known) await alarms.clear(name);
    return;
  }
  const when = Math.max(at, now + everyMs);
  const fits = known && known.scheduledTime <= when && known.scheduledTime >= when - earlyMs;
  if (!fits) await alarms.create(name, { when, periodInMinutes: everyMinutes });
}
