/** Resolves when this worker is the only one that sends: an update can start a second one while the first still runs. */
export function onlySender(locks: LockManager): Promise<void> {
  return new Promise((granted) => {
    void locks.request('sender', () => {
      granted();
      return new Promise(() => {});
    });
  });
}
