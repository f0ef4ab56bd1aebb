import type { Provider, ProviderConfig, ProviderKind } from '../provider.ts';
import { accountBy } from '../read-balance.ts';
import { harmonicBalance } from './balance.ts';
import { harmonicCapabilities } from './capabilities.ts';
import { createHarmonicReads, harmonicOrigin } from './harmonic-reads.ts';
import { pollHarmonic } from './poll.ts';
import { harmonicBody } from './request-body.ts';
import { understandPoll } from './understand-poll.ts';
import { understandSubmission } from './understand-submission.ts';

function createHarmonic(config: ProviderConfig): Provider {
  const { apiKey, settings, http, now } = config;
  const headers = { apikey: apiKey, accept: 'application/json' };
  const reads = createHarmonicReads(config);
  const usage = async () => harmonicBalance(await reads.get('/email_enrichment/usage'), now());
  return {
    capabilities: harmonicCapabilities,
    paidOrigin: () => harmonicOrigin,
    send: (request) =>
      http.post({ url: `${harmonicOrigin}/email_enrichment/jobs`, headers, body: harmonicBody(request) }),
    poll: (open) => pollHarmonic(reads, open),
    understand: (answer, { items, polled }, prices = settings.prices) =>
      polled ? understandPoll(answer, items, prices) : understandSubmission(answer, items),
    balance: usage,
    account: async () => accountBy(await usage()),
  };
}

export const harmonic: ProviderKind = { capabilities: harmonicCapabilities, create: createHarmonic };
