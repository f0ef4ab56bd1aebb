/** Tells the protocol last spoken with an origin, by the worker's own resource timings; null when it was never reached.
 * They are taken as they come: a request that did not get there names none, and the browser keeps the first 250 only. */
export function createProtocolOf(): (origin: string) => string | null {
  const spoken = new Map<string, string>();
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries)
      if (entry instanceof PerformanceResourceTiming && entry.nextHopProtocol !== '')
        spoken.set(new URL(entry.name).origin, entry.nextHopProtocol);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'resource' });
  return (origin) => {
    note(observer.takeRecords());
    return spoken.get(origin) ?? null;
  };
}
