/** The protocol last spoken with an origin, from the worker's own resource timings; null when it was never reached. */
export function protocolOf(origin: string): string | null {
  const entries = performance.getEntriesByType('resource');
  const last = entries.findLast((entry) => entry.name.startsWith(`${origin}/`));
  return last instanceof PerformanceResourceTiming ? last.nextHopProtocol : null;
}
