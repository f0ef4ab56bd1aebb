import type { Departure } from '../queue/departure.ts';

/** Tells of each request after its answer when it was made and when the browser let it go. What the browser measures on
 * its own clock is told on that of `now`. Resource Timing shows both for the hosts that the extension may read. */
export function followDepartures(now: () => number, heard: (departure: Departure) => void): void {
  const observer = new PerformanceObserver((list) => {
    const passed = now() - performance.now();
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceResourceTiming) || entry.requestStart === 0) continue;
      const { origin } = new URL(entry.name);
      heard({ origin, madeAt: passed + entry.startTime, leftAt: passed + entry.requestStart });
    }
  });
  observer.observe({ type: 'resource' });
}
