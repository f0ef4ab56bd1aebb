import { isAllowed } from '../preset/preset.ts';
import { providerIds } from '../providers/index.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { readPreset } from '../read-settings.ts';
import { storeKey } from './stored-key.ts';
import type { WorkerContext } from './worker-context.ts';

export interface KeyInFile {
  provider: ProviderId;
  apiKey: string;
}

/** The vendors' keys, for a file in which the user wants them; null: they are locked. */
export async function keysForFile({ vault }: Pick<WorkerContext, 'vault'>): Promise<KeyInFile[] | null> {
  if ((await vault.lockState()) === 'locked') return null;
  const readings = await Promise.all(providerIds.map((id) => vault.read(id)));
  return readings.flatMap((reading, place) => {
    const provider = providerIds[place];
    return 'apiKey' in reading && provider !== undefined ? [{ provider, apiKey: reading.apiKey }] : [];
  });
}

/** Stores keys that stood in a file, but for those of vendors that the administrator does not allow; whether they are good
 * is asked later. false: the keys are locked. */
export async function storeKeys(
  context: Pick<WorkerContext, 'vault' | 'database' | 'now'>,
  keys: readonly KeyInFile[],
): Promise<boolean> {
  const preset = await readPreset(context.database);
  for (const key of keys.filter(({ provider }) => isAllowed(preset, provider)))
    if (!(await storeKey(context, key))) return false;
  return true;
}
