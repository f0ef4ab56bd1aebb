import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { providerList } from '../providers/index.ts';
import type { Http, ProviderConfig } from '../providers/provider.ts';
import type { ContactPurpose } from '../privacy/host-contact.ts';
import type { Desk } from '../queue/queue-effects.ts';
import { joinPreset } from '../preset/join-preset.ts';
import { isAllowed } from '../preset/preset.ts';
import { readSettingsApart } from '../read-settings.ts';
import type { Vault } from '../vault/vault.ts';

const notAllowed = { problem: 'vendor_not_allowed' } as const;

/** A vendor's client with the user's key and settings of this moment; without the key where the administrator does not
 * allow the vendor. */
export function createDesk(
  database: Database,
  vault: Vault,
  effects: Omit<ProviderConfig, 'apiKey' | 'settings'>,
): (id: ProviderId) => Promise<Desk> {
  return async (id) => {
    const { own, preset } = await readSettingsApart(database);
    const settings = joinPreset(own, preset).providers[id];
    const reading = isAllowed(preset, id) ? await vault.read(id) : notAllowed;
    const apiKey = 'apiKey' in reading ? reading.apiKey : '';
    const client = (purpose: ContactPurpose) =>
      providerList[id].create({ ...effects, http: forPurpose(effects.http, purpose), apiKey, settings });
    const provider = {
      ...client('lookup'),
      poll: client('answer').poll,
      balance: client('balance').balance,
      account: client('account').account,
    };
    return { provider, keyProblem: 'problem' in reading ? reading.problem : null };
  };
}

/** The same way out, with the reason noted for every request. */
function forPurpose({ get, post, read }: Http, purpose: ContactPurpose): Http {
  return {
    get: (request) => get({ ...request, purpose }),
    post: (request) => post({ ...request, purpose }),
    read: (request) => read({ ...request, purpose }),
  };
}
