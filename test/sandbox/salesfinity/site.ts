import type { Exchange } from '../site.ts';
import { createTurnstile } from '../vendor/turnstile.ts';
import type { Vendor } from '../vendor/vendor.ts';
import type { WebhookAttempt } from '../vendor/webhooks.ts';
import { sampleAccounts, type SalesfinityAccount } from './account.ts';
import { createDesk, type Payer } from './desk.ts';
import { defaultKnobs, type SalesfinityKnobs } from './knobs.ts';
import { refusals } from './refusals.ts';

/** The imitated vendor Salesfinity. */
export interface Salesfinity extends Vendor {
  knobs: SalesfinityKnobs;
  keys: Map<string, SalesfinityAccount>;
  /** Every attempt to hand over to a `callback_url`. */
  webhooks: readonly WebhookAttempt[];
}

type Handler = (exchange: Exchange, payer: Payer) => void | Promise<void>;

const prefix = '/v1/api/enrichment';

export function createSalesfinity(): Salesfinity {
  const knobs = defaultKnobs();
  const keys = sampleAccounts();
  const turnstile = createTurnstile(knobs);
  const desk = createDesk(knobs);
  const routes: Record<string, Handler> = {
    [`POST ${prefix}/email`]: desk.enrich,
    [`GET ${prefix}/credits`]: desk.credits,
  };
  const routeOf = ({ method, url: { pathname } }: Exchange): Handler => {
    const poll = pathname.startsWith(`${prefix}/email/`) ? pathname.slice(`${prefix}/email/`.length) : '';
    if (method === 'GET' && poll !== '') return desk.poll(poll);
    return routes[`${method} ${pathname}`] ?? ((exchange) => exchange.respond(refusals.unknownPath));
  };
  const handle = async (exchange: Exchange) => {
    const key = String(exchange.headers['x-api-key'] ?? '');
    const account = keys.get(key);
    if (!account) return exchange.respond(refusals.badKey);
    if ((await turnstile.enter(key, exchange.at)) < 0)
      return exchange.respond(refusals.rate(knobs.retryAfter));
    await Promise.resolve(routeOf(exchange)(exchange, { key, account })).finally(() => turnstile.leave(key));
  };
  return {
    site: { hosts: ['client-api.salesfinity.co'], handle, close: desk.releaseHeld },
    knobs,
    keys,
    ledger: desk.ledger,
    webhooks: desk.webhooks,
    held: desk.held,
    releaseHeld: desk.releaseHeld,
    peak: turnstile.peak,
  };
}
