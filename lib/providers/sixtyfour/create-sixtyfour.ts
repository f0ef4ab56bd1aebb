import type { Provider, ProviderConfig, ProviderKind } from '../provider.ts';
import { shareLimit } from '../share-limit.ts';
import { spacedReads } from '../spaced-reads.ts';
import type { Way } from '../way.ts';
import { sixtyfourCapabilities } from './capabilities.ts';
import { readAccount } from './read-account.ts';
import { sixtyfourBody } from './request-body.ts';
import { understandSixtyfour } from './understand.ts';

const origin = 'https://api.sixtyfour.ai';

const paths: Partial<Record<Way, string>> = {
  async: '/find-email-async',
  bulk: '/find-email-bulk',
  'bulk-async': '/find-email-bulk-async',
};

/** Nobody has this task: asking for it tells a good key from a bad one, for free. */
const noTask = '00000000-0000-4000-8000-000000000000';

function createSixtyfour({ apiKey, settings, ...effects }: ProviderConfig): Provider {
  const headers = { 'x-api-key': apiKey, accept: 'application/json' };
  const { questionEveryMs } = shareLimit(sixtyfourCapabilities, settings);
  const reads = spacedReads(effects, origin, questionEveryMs);
  const read = (taskId: string) =>
    reads.get({ url: `${origin}/job-status/${encodeURIComponent(taskId)}`, headers });
  return {
    capabilities: sixtyfourCapabilities,
    paidOrigin: () => origin,
    send(request) {
      const url = `${origin}${paths[request.way] ?? '/find-email'}`;
      return effects.http.post({ url, headers, body: sixtyfourBody(request, settings) });
    },
    poll: ({ reference }) => read(reference),
    understand: (answer, asked, prices = settings.prices) => understandSixtyfour(answer, asked, prices),
    balance: async () => ({ ok: true, amount: null, limit: null, resetAt: null, raw: '' }),
    account: async () => readAccount(await read(noTask)),
  };
}

export const sixtyfour: ProviderKind = { capabilities: sixtyfourCapabilities, create: createSixtyfour };
