import type { WorkerContext } from './worker-context.ts';

/** Writes down for the panel, which cannot look into the vault, whether the keys are locked. The browser forgets the
 * unlocked key when it closes: call it at each start. */
export async function publishLock({
  database,
  vault,
}: Pick<WorkerContext, 'database' | 'vault'>): Promise<void> {
  const state = await vault.lockState();
  await database.transaction('rw', database.keyLock, async () => {
    const known = await database.keyLock.get('lock');
    if ((known?.state ?? 'open') !== state) await database.keyLock.put({ id: 'lock', state });
  });
}
