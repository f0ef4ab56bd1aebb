import { type Alarms, keepAlarm } from '../queue/alarm.ts';

/** Waits shorter than this are slept through; longer ones are left to the alarm. */
const shortWaitMs = 25_000;

/** When to look again (what is due already: at once); null: there is nothing to do, and the worker may sleep for good. */
export function createWake(
  alarms: Alarms,
  { now, look }: { now(): number; look(): void },
): (at: number | null) => Promise<void> {
  let nextLook: ReturnType<typeof setTimeout> | undefined;
  let keeping = Promise.resolve();
  return async (at) => {
    clearTimeout(nextLook);
    if (at !== null && at < now() + shortWaitMs) nextLook = setTimeout(look, at - now());
    // One after the other, so that the last word counts.
    keeping = keeping.catch(() => undefined).then(() => keepAlarm(alarms, at, now()));
    await keeping;
  };
}
