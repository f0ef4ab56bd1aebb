/** Resolves at the given moment (milliseconds since 1970), or at once when it has passed. */
export function sleepUntil(at: number): Promise<void> {
  const wait = at - Date.now();
  if (wait <= 0) return Promise.resolve();
  return new Promise((wake) => {
    setTimeout(wake, wait);
  });
}
