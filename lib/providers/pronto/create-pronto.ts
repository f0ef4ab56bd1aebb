import type { Provider, ProviderConfig, ProviderKind } from '../provider.ts';
import { shareLimit } from '../share-limit.ts';
import { spacedReads } from '../spaced-reads.ts';
import { prontoAccount, prontoBalance } from './balance.ts';
import { prontoCapabilities } from './capabilities.ts';
import { prontoHosts } from './hosts.ts';
import { prontoBody, prontoBulkBody } from './request-body.ts';
import { understandPronto } from './understand.ts';

function createPronto({ apiKey, settings, ...effects }: ProviderConfig): Provider {
  const hosts = prontoHosts(settings.hosts);
  const { questionEveryMs } = shareLimit(prontoCapabilities, settings);
  const reads = spacedReads(effects, new URL(hosts.app).origin, questionEveryMs);
  const headers = { 'X-API-KEY': apiKey, accept: 'application/json' };
  const read = (path: string) => reads.get({ url: `${hosts.app}${path}`, headers });
  return {
    capabilities: prontoCapabilities,
    paidOrigin: (way) => new URL(way === 'sync' ? hosts.sync : hosts.app).origin,
    send(request) {
      const bulk = request.way === 'webhook';
      const host = request.way === 'sync' ? hosts.sync : hosts.app;
      const url = `${host}/contacts/${bulk ? 'bulk_enrich' : 'single_enrich'}`;
      const body = bulk ? prontoBulkBody(request, settings) : prontoBody(request, settings);
      return effects.http.post({ url, headers, body });
    },
    poll: ({ reference }) => read(`/contacts/${encodeURIComponent(reference)}`),
    understand: (answer, asked, prices = settings.prices) => understandPronto(answer, asked, prices),
    balance: async () => prontoBalance(await read('/credits')),
    account: async () => prontoAccount(await read('/account')),
  };
}

export const pronto: ProviderKind = { capabilities: prontoCapabilities, create: createPronto };
