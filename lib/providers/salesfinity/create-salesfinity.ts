import type { Provider, ProviderConfig, ProviderKind } from '../provider.ts';
import { accountBy, readBalance } from '../read-balance.ts';
import { shareLimit } from '../share-limit.ts';
import { spacedReads } from '../spaced-reads.ts';
import { salesfinityCredits } from './answer-schema.ts';
import { salesfinityCapabilities } from './capabilities.ts';
import { salesfinityBody } from './request-body.ts';
import { understandSalesfinity } from './understand.ts';

const origin = 'https://client-api.salesfinity.co';
const base = `${origin}/v1/api/enrichment`;

function createSalesfinity({ apiKey, settings, ...effects }: ProviderConfig): Provider {
  const headers = { 'x-api-key': apiKey, accept: 'application/json' };
  const { questionEveryMs } = shareLimit(salesfinityCapabilities, settings);
  const reads = spacedReads(effects, origin, questionEveryMs);
  const read = (path: string) => reads.get({ url: `${base}${path}`, headers });
  const credits = async () => readBalance(await read('/credits'), creditsIn);
  return {
    capabilities: salesfinityCapabilities,
    paidOrigin: () => origin,
    send: (request) =>
      effects.http.post({ url: `${base}/email`, headers, body: salesfinityBody(request, settings) }),
    poll: ({ reference }) => read(`/email/${encodeURIComponent(reference)}`),
    understand: (answer, asked, prices = settings.prices) => understandSalesfinity(answer, asked, prices),
    balance: credits,
    account: async () => accountBy(await credits()),
  };
}

function creditsIn(body: unknown): { amount: number | null } {
  return { amount: salesfinityCredits.safeParse(body).data?.balance ?? null };
}

export const salesfinity: ProviderKind = { capabilities: salesfinityCapabilities, create: createSalesfinity };
