const mostRemounts = 5;
const period = 10_000;

/** Whether one more remount is allowed: at most 5 in any 10 s. Times are in ms, oldest first. */
export function mayRemount(times: readonly number[], now: number): boolean {
  return times.filter((time) => now - time < period).length < mostRemounts;
}
