import type { Answer, Exchange } from '../site.ts';
import { createTurnstile } from '../vendor/turnstile.ts';
import type { Vendor } from '../vendor/vendor.ts';
import type { WebhookAttempt } from '../vendor/webhooks.ts';
import { sampleAccounts, type SixtyfourAccount } from './account.ts';
import { createDesk, type Payer } from './desk.ts';
import { defaultKnobs, type SixtyfourKnobs } from './knobs.ts';
import { refusals } from './refusals.ts';

/** The imitated vendor Sixtyfour. */
export interface Sixtyfour extends Vendor {
  knobs: SixtyfourKnobs;
  keys: Map<string, SixtyfourAccount>;
  /** Every attempt to hand over to a `webhook_url`. */
  webhooks: readonly WebhookAttempt[];
}

type Handler = (exchange: Exchange, payer: Payer) => void | Promise<void>;

export function createSixtyfour(): Sixtyfour {
  const knobs = defaultKnobs();
  const keys = sampleAccounts();
  const turnstile = createTurnstile(knobs);
  const desk = createDesk(knobs);
  const routes: Record<string, Handler> = {
    'POST /find-email': desk.findEmail({ bulk: false, later: false }),
    'POST /find-email-async': desk.findEmail({ bulk: false, later: true }),
    'POST /find-email-bulk': desk.findEmail({ bulk: true, later: false }),
    'POST /find-email-bulk-async': desk.findEmail({ bulk: true, later: true }),
  };
  const routeOf = ({ method, url: { pathname } }: Exchange): Handler => {
    const poll = /^\/job-status\/([^/]+)$/.exec(pathname)?.[1];
    const unknown: Handler = (exchange) => exchange.respond(refusals.unknownPath);
    if (method === 'GET' && poll) return desk.jobStatus(poll);
    return routes[`${method} ${pathname}`] ?? unknown;
  };
  const handle = async (exchange: Exchange) => {
    const key = String(exchange.headers['x-api-key'] ?? '');
    const account = keys.get(key);
    if (!account) return exchange.respond(refusals.badKey);
    const left = await turnstile.enter(key, exchange.at);
    const counted = withLimit(exchange, knobs, left);
    if (left < 0) return counted.respond(refusals.rate(knobs.retryAfter));
    await Promise.resolve(routeOf(exchange)(counted, { key, account })).finally(() => turnstile.leave(key));
  };
  return {
    site: { hosts: ['api.sixtyfour.ai'], handle, close: desk.releaseHeld },
    knobs,
    keys,
    ledger: desk.ledger,
    webhooks: desk.webhooks,
    held: desk.held,
    releaseHeld: desk.releaseHeld,
    peak: turnstile.peak,
  };
}

/** Every answer tells how much of the limit is left. */
function withLimit(exchange: Exchange, { limit }: SixtyfourKnobs, left: number): Exchange {
  if (limit === null) return exchange;
  const told = {
    'x-ratelimit-limit': String(limit.requests),
    'x-ratelimit-remaining': String(Math.max(0, left)),
  };
  const respond = (answer: Answer) =>
    exchange.respond({ ...answer, headers: { ...told, ...answer.headers } });
  return { ...exchange, respond };
}
