const mostAttempts = 30;

export interface Waiting {
  now(): number;
  sleepUntil(at: number): Promise<void>;
}

/** A paid answer must not be lost to a database that is full or closed for a moment: written again and again for some
 * minutes. Throws the last error when even that did not help. */
export async function storeSurely(
  { now, sleepUntil }: Waiting,
  write: () => Promise<unknown>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await write();
      return;
    } catch (error) {
      if (attempt >= mostAttempts) throw error;
      await sleepUntil(now() + attempt * 1000);
    }
  }
}
