/** How long something takes, in milliseconds, as it was seen lately: the newest counts most. */
export interface UsualTime {
  mean: number;
  /** The mean distance from that mean. */
  deviation: number;
}

export const unknownTime: UsualTime = { mean: 0, deviation: 0 };

/** What is known after one more took so long; the weights are those by which TCP learns its round trip (RFC 6298). */
export function afterTime({ mean, deviation }: UsualTime, tookMs: number): UsualTime {
  return {
    mean: mean + (tookMs - mean) / 8,
    deviation: deviation + (Math.abs(tookMs - mean) - deviation) / 4,
  };
}

/** The next one hardly ever takes longer. */
export function hardlyLonger({ mean, deviation }: UsualTime): number {
  return mean + 4 * deviation;
}
