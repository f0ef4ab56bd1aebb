import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { providerList } from '../providers/index.ts';
import type { ProviderConfig } from '../providers/provider.ts';
import type { Desk } from '../queue/queue-effects.ts';
import { readSettings } from '../read-settings.ts';
import type { Vault } from '../vault/vault.ts';

/** A vendor's client with the user's key and settings of this moment. */
export function createDesk(
  database: Database,
  vault: Vault,
  effects: Omit<ProviderConfig, 'apiKey' | 'settings'>,
): (id: ProviderId) => Promise<Desk> {
  return async (id) => {
    const settings = (await readSettings(database)).providers[id];
    const reading = await vault.read(id);
    const apiKey = 'apiKey' in reading ? reading.apiKey : '';
    const provider = providerList[id].create({ ...effects, apiKey, settings });
    return { provider, keyProblem: 'problem' in reading ? reading.problem : null };
  };
}
