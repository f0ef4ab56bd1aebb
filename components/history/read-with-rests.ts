const leastRestMs = 250;
/** Reading takes at most so large a part of the time, while a run writes without pause. */
const restPerReading = 20;

interface Readings {
  /** Something changed: it is read again after the rest. */
  changed(): void;
  /** The user did it and waits to see it: at once, and soon once more, for the database may tell of it only later. */
  hurry(): void;
  stop(): void;
}

/** Reads at once, and again, with rests between, after changes and when what was read was not of now. */
export function readWithRests(readAll: () => Promise<boolean>): Readings {
  let state: 'resting' | 'fresh' | 'stale' | 'stopped' = 'resting';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isUrgent = false;
  const isStopped = () => state === 'stopped';
  const read = async () => {
    state = 'fresh';
    isReading = true;
    const startedAt = performance.now();
    const isOfNow = await readAll();
    if (!isOfNow) changed();
    const took = performance.now() - startedAt;
    const restMs = isUrgent ? leastRestMs : Math.max(leastRestMs, took * restPerReading);
    isReading = false;
    isUrgent = false;
    if (!isStopped()) timer = setTimeout(rest, restMs);
  };
  const rest = () => {
    if (state === 'stale') void read();
    else if (!isStopped()) state = 'resting';
  };
  const changed = () => {
    if (state === 'resting') void read();
    else if (!isStopped()) state = 'stale';
  };
  const hurry = () => {
    isUrgent = true;
    clearTimeout(timer);
    if (isReading) changed();
    else void read();
  };
  const stop = () => {
    state = 'stopped';
    clearTimeout(timer);
  };
  void read();
  return { changed, hurry, stop };
}
