/** How many requests may be on their way at one vendor, and what was seen in the present round of answers. */
export interface FlightBound {
  bound: number;
  /** The lowest median latency of a round so far, in milliseconds. */
  lowest: number;
  latencies: readonly number[];
  /** Was the bound reached in this round? Without that a round says nothing about a higher one. */
  reached: boolean;
}

export const firstBound: FlightBound = { bound: 16, lowest: Infinity, latencies: [], reached: false };

/** Medians up to this many times the lowest are no sign of a queue at the vendor. */
const tolerated = 1.5;
const fewest = 2;

/** A vendor may queue what it cannot serve: what is on its way doubles after each answered round (as many answers as
 * the bound) while the median latency stays near the lowest seen, and is halved when it grows. */
export function afterAnswer(known: FlightBound, latencyMs: number): FlightBound {
  const latencies = [...known.latencies, latencyMs];
  if (latencies.length < known.bound) return { ...known, latencies };
  const middle = median(latencies);
  const lowest = Math.min(known.lowest, middle);
  const next = { ...known, lowest, latencies: [], reached: false };
  if (middle > tolerated * lowest) return halved(next);
  return known.reached ? { ...next, bound: known.bound * 2 } : next;
}

/** After a rate limit. */
export function halved(known: FlightBound): FlightBound {
  return { ...known, bound: Math.max(fewest, Math.floor(known.bound / 2)), latencies: [], reached: false };
}

/** The browser's own bound: 100 streams on an HTTP/2 connection, else six connections to a host. What is handed over
 * beyond would leave late. */
export function mostByProtocol(protocol: string | null): number {
  return protocol === 'h2' || protocol === 'h3' ? 100 : 6;
}

/** How many of those may be polls at once. */
export function mostPolls(most: number): number {
  return Math.max(2, Math.floor(most / 10));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
