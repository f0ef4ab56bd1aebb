/** A vendor's limit: at most `requests` in any window of `perMs` milliseconds. */
export interface RateLimit {
  requests: number;
  perMs: number;
}
