/** A request that was made at one moment and let go by the browser at another (milliseconds since 1970). */
export interface Departure {
  origin: string;
  madeAt: number;
  leftAt: number;
}
