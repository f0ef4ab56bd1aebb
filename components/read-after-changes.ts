import { Dexie } from 'dexie';

/** What a commit changed: `idb://<database>/<table>/<index>`, each with its keys; `all` is everything. */
export type Changes = Readonly<Record<string, unknown>>;

interface Reading<Value> {
  query: () => Promise<Value>;
  next: (value: Value) => void;
  fail: (error: unknown) => void;
  everyMs: number;
  /** Whether such a change can change the answer; without it, any can. */
  concerns?: (changes: Changes) => boolean;
}

/** Another version of the extension, or the browser itself, closed the database under a question: after so much time (ms)
 * it is open again, or this panel is gone. */
const closedMs = 1000;

function isOfClosing(error: unknown): boolean {
  return error instanceof Error && ['DatabaseClosedError', 'AbortError'].includes(error.name);
}

/** Reads at once and after each change of the database, the worker's too. One change is followed at once; of a stream of
 * them there is one reading in so much time. What a closing database cut off is read once more. Answers how to stop. */
export function readAfterChanges<Value>(reading: Reading<Value>): () => void {
  const { query, next, fail, everyMs, concerns = () => true } = reading;
  let state: 'resting' | 'fresh' | 'stale' | 'stopped' = 'resting';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let readAt = -Infinity;
  let wasCutOff = false;
  const isStopped = () => state === 'stopped';
  const rest = () => {
    if (state === 'stale') void read();
    else if (!isStopped()) state = 'resting';
  };
  const failed = (error: unknown) => {
    wasCutOff = !wasCutOff && isOfClosing(error);
    if (wasCutOff) state = 'stale';
    else fail(error);
  };
  const read = async () => {
    state = 'fresh';
    const isStream = performance.now() - readAt < 2 * everyMs;
    readAt = performance.now();
    try {
      const value = await query();
      if (isStopped()) return;
      wasCutOff = false;
      next(value);
    } catch (error) {
      if (isStopped()) return;
      failed(error);
    }
    timer = setTimeout(rest, wasCutOff ? closedMs : isStream ? everyMs : 0);
  };
  const changed = (changes: Changes) => {
    if (isStopped() || !concerns(changes)) return;
    if (state === 'resting') void read();
    else state = 'stale';
  };
  Dexie.on.storagemutated.subscribe(changed);
  void read();
  return () => {
    state = 'stopped';
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(changed);
  };
}
