const firstMs = 1000;
const mostMs = 30_000;

/** How long to wait after the n-th failed attempt (from 1): what the vendor says, else doubling up to half a minute. */
export function retryDelay(attempt: number, saidMs: number | null): number {
  return saidMs ?? Math.min(mostMs, firstMs * 2 ** (attempt - 1));
}
