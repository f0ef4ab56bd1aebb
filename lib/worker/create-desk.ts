import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { providerList } from '../providers/index.ts';
import type { Http, ProviderConfig } from '../providers/provider.ts';
import type { ContactPurpose } from '../privacy/host-contact.ts';
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
