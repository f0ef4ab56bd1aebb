/** Less room (bytes) than that on the disk is none. */
const leastRoom = 1_000_000;

/** Is there no room on the disk? Of a database on a full disk Chromium says no more than `UnknownError` (seen in Chromium
 * 156), but an extension with unlimited storage has as quota what it uses and what is left of the disk. Never rejects. */
export async function isDiskFull(storage: Pick<StorageManager, 'estimate'>): Promise<boolean> {
  const { quota = Infinity, usage = 0 } = await storage.estimate().catch(() => ({}) as StorageEstimate);
  return quota - usage < leastRoom;
}
