import type { Exchange } from '../site.ts';
import { createTurnstile } from '../vendor/turnstile.ts';
import type { Vendor } from '../vendor/vendor.ts';
import { sampleAccounts, type ProntoAccount } from './account.ts';
import type { LedgerEntry } from './billing.ts';
import { createDesk, type Handler, type Webhook } from './desk.ts';
import { defaultKnobs, type ProntoKnobs } from './knobs.ts';
import { refusals } from './refusals.ts';

/** The imitated vendor Pronto, under its old and its new name. */
export interface Pronto extends Vendor {
  knobs: ProntoKnobs;
  keys: Map<string, ProntoAccount>;
  ledger: readonly LedgerEntry[];
  /** What would have been sent to a `webhook_url`. */
  webhooks: readonly Webhook[];
  /** Credits left of this key. */
  credits: (key: string) => number;
}

const syncHosts = ['api.prontohq.com', 'api.pipecorn.com'];
const asyncHosts = ['app.prontohq.com', 'app.pipecorn.com'];
const single = 'POST /contacts/single_enrich';

export function createPronto(): Pronto {
  const knobs = defaultKnobs();
  const keys = sampleAccounts();
  const turnstile = createTurnstile(knobs);
  const desk = createDesk(knobs);
  const routes: Record<string, Handler> = {
    [`sync ${single}`]: desk.enrichNow,
    'sync POST /contacts/sync_single_enrich': desk.enrichNow,
    [`async ${single}`]: desk.enrichLater,
    'async POST /contacts/bulk_enrich': desk.enrichMany,
    'async GET /credits': desk.credits,
    'async GET /account': desk.account,
  };
  const handle = async (exchange: Exchange) => {
    const key = String(exchange.headers['x-api-key'] ?? '');
    const account = keys.get(key);
    if (!account) return exchange.respond(refusals.badKey);
    const name = routeName(exchange);
    const poll = /^async GET \/contacts\/([^/]+)$/.exec(name)?.[1];
    const route = routes[name] ?? (poll ? desk.poll(poll) : null);
    if (!route) return exchange.respond(refusals.unknownPath);
    // The limit is the awaited form's; that the other host has one of its own is assumed, questions included.
    const line = `${name.slice(0, name.indexOf(' '))} ${key}`;
    if ((await turnstile.enter(line, exchange.at)) < 0)
      return exchange.respond(refusals.rate(knobs.retryAfter));
    await Promise.resolve(route(exchange, { key, account })).finally(() => turnstile.leave(line));
  };
  return {
    site: { hosts: [...syncHosts, ...asyncHosts], handle, close: desk.releaseHeld },
    knobs,
    keys,
    ledger: desk.ledger,
    webhooks: desk.webhooks,
    credits: (key) => keys.get(key)?.credits ?? 0,
    held: desk.held,
    releaseHeld: desk.releaseHeld,
    peak: turnstile.peak,
  };
}

/** `sync POST /contacts/single_enrich`: the host decides between the two ways, and each has its own prefix. */
function routeName({ host, method, url }: Exchange): string {
  const way = syncHosts.includes(host) ? 'sync' : 'async';
  const prefix = way === 'sync' ? '/v2/' : '/api/v2/';
  const path = url.pathname.startsWith(prefix)
    ? url.pathname.slice(prefix.length - 1)
    : `wrong ${url.pathname}`;
  return `${way} ${method} ${path}`;
}
