/** Runs one at a time; called while it runs, it runs once more at the end. Every caller gets the end of the last run. */
export function singleFlight(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let again = false;

  async function rounds(): Promise<void> {
    try {
      do {
        again = false;
        await run();
      } while (again);
    } finally {
      current = null;
    }
  }

  return () => {
    again = true;
    current ??= rounds();
    return current;
  };
}
