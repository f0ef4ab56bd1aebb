import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { providerList } from '../providers/index.ts';
import type { ProviderConfig } from '../providers/provider.ts';
import type { Desk } from '../queue/queue-effects.ts';
import { readSettings } from '../read-settings.ts';
import type { Vault } from '../vault.ts';

/** A vendor's client with the user's key and settings of this moment. */
export function createDesk(
  database: Database,
  vault: Vault,
  effects: Omit<ProviderConfig, 'apiKey' | 'settings'>,
): (id: ProviderId) => Promise<Desk> {
  return async (id) => {
    const settings = (await readSettings(database)).providers[id];
    const apiKey = await vault.read(id);
    const keyProblem = apiKey === null ? 'no_key' : apiKey === 'unreadable' ? 'key_unreadable' : null;
    const usable = keyProblem ? '' : (apiKey ?? '');
    const provider = providerList[id].create({ ...effects, apiKey: usable, settings });
    return { provider, keyProblem };
  };
}
