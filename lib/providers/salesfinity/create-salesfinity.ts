import { parseJson } from '../../parse-json.ts';
import type {
  BalanceReading,
  NoAnswer,
  Provider,
  ProviderConfig,
  ProviderKind,
  RawAnswer,
} from '../provider.ts';
import { readFree } from '../read-free.ts';
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
  const credits = async () => creditsLeft(await read('/credits'));
  return {
    capabilities: salesfinityCapabilities,
    paidOrigin: () => origin,
    send: (request) =>
      effects.http.post({ url: `${base}/email`, headers, body: salesfinityBody(request, settings) }),
    poll: ({ reference }) => read(`/email/${encodeURIComponent(reference)}`),
    understand: (answer, asked, prices = settings.prices) => understandSalesfinity(answer, asked, prices),
    balance: credits,
    // No endpoint says whose key it is; that it is good is told by the credits.
    account: async () => {
      const reading = await credits();
      return reading.ok ? { ok: true, account: null } : reading;
    },
  };
}

function creditsLeft(answer: RawAnswer | NoAnswer): BalanceReading {
  const reading = readFree(answer);
  if (!reading.ok) return reading;
  const amount = salesfinityCredits.safeParse(parseJson(reading.text)).data?.balance ?? null;
  return { ok: true, amount, limit: null, resetAt: null, raw: reading.text.slice(0, 2000) };
}

export const salesfinity: ProviderKind = { capabilities: salesfinityCapabilities, create: createSalesfinity };
