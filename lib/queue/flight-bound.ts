/** How many requests may be on their way at one vendor, and what was seen in the present round of answers. */
export interface FlightBound {
  bound: number;
  /** The median latency seen with each bound, in milliseconds. */
  usual: ReadonlyMap<number, number>;
  latencies: readonly number[];
  /** Was the bound reached in this round? Without that a round says nothing about a higher one. */
  reached: boolean;
}

export const firstBound: FlightBound = { bound: 16, usual: new Map(), latencies: [], reached: false };

/** With twice as many on their way, medians up to this many times those before are no sign of a queue at the vendor. */
const tolerated = 1.5;
const fewest = 2;
/** Medians of fewer answers scatter too much to be compared. */
const fewestAnswers = 16;
/** How much of a bad experience with a higher bound is still believed after the next round: a vendor may recover. */
const believed = 0.98;

/** A vendor may queue what it cannot serve. What is on its way doubles after a round of answers, unless twice as many
 * took longer, and goes back when they do. Compared are neighbouring bounds, not the lowest latency ever seen: of
 * answers that scatter the lowest says little, and a vendor that became slower for all is asked no less. */
export function afterAnswer(known: FlightBound, latencyMs: number): FlightBound {
  const latencies = [...known.latencies, latencyMs];
  if (latencies.length < Math.max(fewestAnswers, known.bound)) return { ...known, latencies };
  const { bound, reached } = known;
  const usual = learnt(known.usual, bound, median(latencies));
  const next = { usual, latencies: [], reached: false };
  if (makesQueue(usual, bound)) return { ...next, bound: bound / 2 };
  return { ...next, bound: reached && !makesQueue(usual, bound * 2) ? bound * 2 : bound };
}

function makesQueue(usual: FlightBound['usual'], bound: number): boolean {
  return (usual.get(bound) ?? 0) > tolerated * (usual.get(bound / 2) ?? Infinity);
}

function learnt(usual: FlightBound['usual'], bound: number, medianMs: number): FlightBound['usual'] {
  const before = usual.get(bound) ?? medianMs;
  const next = new Map(usual).set(bound, (before + medianMs) / 2);
  const above = usual.get(bound * 2);
  return above === undefined ? next : next.set(bound * 2, above * believed);
}

/** How many may be on their way and claimed: claims are made together and ahead of their starts, and none of these is to
 * be missed for want of a place. Below the first bound something went wrong: then not one more. */
export function claimable({ bound }: FlightBound): number {
  return bound < firstBound.bound ? bound : bound * 1.5;
}

/** After a rate limit, or when a connection broke: what is on its way then may be charged without an answer. */
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
