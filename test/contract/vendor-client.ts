import { setTimeout as wait } from 'node:timers/promises';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { createHttp } from '../../lib/providers/http.ts';
import { providerList } from '../../lib/providers/index.ts';
import type { CallItem, LookupOutcome, Outcome, Provider } from '../../lib/providers/provider.ts';
import type { Way } from '../../lib/providers/way.ts';
import { defaultSettings, type ProviderSettings } from '../../lib/settings.ts';
import type { SandboxPerson } from '../sandbox/people.ts';
import type { Sandbox } from '../sandbox/server.ts';

interface ClientOptions {
  apiKey: string;
  settings?: Partial<ProviderSettings>;
}

/** Our own client of a vendor, over the sandbox's connection. */
export function vendorClient(
  sandbox: Sandbox,
  id: ProviderId,
  { apiKey, settings }: ClientOptions,
): Provider {
  const http = createHttp({
    fetch: sandbox.fetch,
    protocolOf: () => 'h2',
    patienceMs: 5_000,
    contacted: () => undefined,
  });
  return providerList[id].create({
    apiKey,
    http,
    settings: { ...defaultSettings.providers[id], ...settings },
    now: () => performance.timeOrigin + performance.now(),
    sleepUntil: (at) => wait(Math.max(0, at - performance.timeOrigin - performance.now())),
  });
}

/** A lookup for somebody of the sandbox; its id is the slug. */
export function itemOf(person: SandboxPerson, kind: CallItem['kind'] = 'work-email'): CallItem {
  const { slug, firstName, lastName, company, headline } = person;
  const address = `https://www.linkedin.com/in/${slug}`;
  const identity = { address, memberId: null, leadId: null };
  const facts = { ...identity, firstName, lastName, headline, company, domain: null };
  return { lookupId: slug, kind, person: { ...facts, fullName: `${firstName} ${lastName}` } };
}

/** What came of a call in the end: each lookup's outcome by its id, or what ended the call as a whole. */
export type Ending =
  Record<string, LookupOutcome> | Exclude<Outcome, { type: 'answered' | 'later' }> | 'lost';

/** Sends a call and polls until nothing of it is open, as the queue does; `times` polls at most. */
export async function complete(
  provider: Provider,
  items: CallItem[],
  { way = provider.capabilities.preferred.single, times = 5 }: { way?: Way; times?: number } = {},
): Promise<Ending> {
  const request = { callId: 'call-1', items, way };
  const answer = await provider.send(request);
  if (answer.status === null) return 'lost';
  let outcome = provider.understand(answer, { items, way, polled: false });
  const settled = new Map<string, LookupOutcome>();
  const settle = (lookups: LookupOutcome[]) => lookups.forEach((one) => settled.set(one.lookupId, one));
  const reference = outcome.type === 'later' ? (outcome.reference ?? '') : '';
  for (let polls = 0; outcome.type === 'later' && polls < times; polls += 1) {
    settle(outcome.lookups);
    const open = items.filter(({ lookupId }) => !settled.has(lookupId));
    const polled = await provider.poll({ ...request, items: open, reference, submitted: answer.text });
    if (polled.status === null || polled.status >= 500) continue;
    outcome = provider.understand(polled, { items: open, way, polled: true });
  }
  if (outcome.type !== 'answered' && outcome.type !== 'later') return outcome;
  settle(outcome.lookups);
  return Object.fromEntries(settled);
}
