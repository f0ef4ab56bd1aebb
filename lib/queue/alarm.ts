const name = 'queue';
/** The shortest period of the store build (Chrome 120 and later). */
const everyMinutes = 0.5;

/** What is used of `browser.alarms`. */
export interface Alarms {
  get(name: string): Promise<unknown>;
  create(name: string, info: { periodInMinutes: number }): Promise<void> | void;
  clear(name: string): Promise<boolean>;
}

/** Wakes the worker every half minute while anything is open. Creating an alarm again would put it off, so that it
 * never rings: it is asked for first. */
export async function keepAlarm(alarms: Alarms, wanted: boolean): Promise<void> {
  const known = await alarms.get(name);
  if (wanted && !known) await alarms.create(name, { periodInMinutes: everyMinutes });
  if (!wanted && known) await alarms.clear(name);
}
