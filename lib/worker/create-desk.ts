import type { Database } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { providerList } from '../providers/index.ts';
import type { Http, NoAnswer, ProviderConfig, RawAnswer } from '../providers/provider.ts';
import type { ContactPurpose } from '../privacy/host-contact.ts';
import type { Desk } from '../queue/queue-effects.ts';
import { joinPreset } from '../preset/join-preset.ts';
import { isAllowed } from '../preset/preset.ts';
import { readSettingsApart } from '../read-settings.ts';
import type { KeyReading, Vault } from '../vault/vault.ts';

const notAllowed = { problem: 'vendor_not_allowed' } as const;
/** What is shorter is no real key, and may stand in an answer by chance. */
const shortestKey = 8;

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
    const reading = isAllowed(preset, id) ? await readKey(vault, id) : notAllowed;
    const apiKey = 'apiKey' in reading ? reading.apiKey : '';
    const http = withoutKey(effects.http, apiKey);
    const client = (purpose: ContactPurpose) =>
      providerList[id].create({ ...effects, http: forPurpose(http, purpose), apiKey, settings });
    const provider = {
      ...client('lookup'),
      poll: client('answer').poll,
      balance: client('balance').balance,
      account: client('account').account,
    };
    return { provider, keyProblem: 'problem' in reading ? reading.problem : null };
  };
}

/** One that no header can carry would end each request before it leaves, as if its connection had broken. */
async function readKey(vault: Vault, id: ProviderId): Promise<KeyReading> {
  const reading = await vault.read(id);
  return 'apiKey' in reading && !isSendable(reading.apiKey) ? { problem: 'key_unreadable' } : reading;
}

function isSendable(apiKey: string): boolean {
  try {
    return new Headers({ key: apiKey }).has('key');
  } catch {
    return false;
  }
}

/** The same way out for answers that never hold the key: some vendors repeat it when they refuse it, and what they say is
 * kept, shown and backed up. */
function withoutKey({ get, post, read }: Http, apiKey: string): Http {
  const clean = <Answer extends RawAnswer | NoAnswer>(answer: Answer): Answer =>
    answer.status === null || apiKey.length < shortestKey
      ? answer
      : { ...answer, text: answer.text.replaceAll(apiKey, '…') };
  return {
    get: async (request) => clean(await get(request)),
    post: async (request) => clean(await post(request)),
    read: async (request) => clean(await read(request)),
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
