/** What a suppressed trace is of; a `name` stands with its company, for somebody without any address. */
export const traceKinds = ['address', 'name', 'email', 'phone', 'domain'] as const;
export type TraceKind = (typeof traceKinds)[number];

/** Somebody, or a whole company, that is never looked up, taken in or given out: kept as a keyed hash only, so that the
 * list names nobody. */
export interface Suppression {
  /** HMAC-SHA-256 of a trace (see `tracesOf`), lower-case hex. */
  hash: string;
  kind: TraceKind;
  /** Milliseconds since 1970. */
  at: number;
  source: 'erased' | 'entered' | 'imported';
  keyId: string;
}

/** The key of a list. Each installation makes its own; an imported list brings the one it was made with. */
export interface SuppressionKey {
  id: string;
  /** 32 bytes, lower-case hex. */
  key: string;
  /** Was it made here, so that new entries are hashed with it? */
  isOwn: boolean;
  createdAt: number;
}

/** The list as a file: hashes and the keys they were made with, so that it works elsewhere and names nobody. */
export interface SuppressionList {
  format: 'reachable-suppressions';
  version: 1;
  keys: Pick<SuppressionKey, 'id' | 'key'>[];
  entries: Pick<Suppression, 'hash' | 'kind' | 'at' | 'keyId'>[];
}
