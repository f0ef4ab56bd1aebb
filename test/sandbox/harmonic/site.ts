import type { Answer, Exchange } from '../site.ts';
import { createTurnstile } from '../vendor/turnstile.ts';
import type { Vendor } from '../vendor/vendor.ts';
import { inMonth, sampleAccounts, type HarmonicAccount } from './account.ts';
import { createDesk, type Payer } from './desk.ts';
import { defaultKnobs, type HarmonicKnobs } from './knobs.ts';
import { refusals } from './refusals.ts';

/** The imitated vendor Harmonic. */
export interface Harmonic extends Vendor {
  knobs: HarmonicKnobs;
  keys: Map<string, HarmonicAccount>;
  /** Under which URN the vendor knows whoever is at `/in/<slug>`. */
  urnOf: (slug: string) => string;
}

type Handler = (exchange: Exchange, payer: Payer) => void | Promise<void>;

export function createHarmonic(): Harmonic {
  const knobs = defaultKnobs();
  const keys = sampleAccounts();
  const turnstile = createTurnstile(knobs);
  const desk = createDesk(knobs);
  const routes: [RegExp, (id: string) => Handler][] = [
    [/^POST \/email_enrichment\/jobs$/, () => desk.submit],
    [/^GET \/email_enrichment\/jobs\/([^/]+)$/, desk.job],
    [/^GET \/email_enrichment\/usage$/, () => desk.usage],
    [/^POST \/persons$/, () => desk.enrichPerson],
    [/^POST \/persons\/batchGet$/, () => desk.people],
    [/^GET \/persons\/([^/]+)$/, desk.person],
  ];
  const routeOf = ({ method, url: { pathname } }: Exchange): Handler => {
    const name = `${method} ${decodeURIComponent(pathname)}`;
    const route = routes.find(([pattern]) => pattern.test(name));
    const unknown: Handler = (exchange) => exchange.respond(refusals.unknownPath);
    return route ? route[1](route[0].exec(name)?.[1] ?? '') : unknown;
  };
  const handle = async (exchange: Exchange) => {
    const key = String(exchange.headers['apikey'] ?? '');
    const account = keys.get(key);
    if (!account) return exchange.respond(refusals.badKey);
    const left = await turnstile.enter(key, exchange.at);
    const counted = withLimit(exchange, knobs, left);
    if (left < 0) return counted.respond(refusals.rate(knobs.retryAfter));
    inMonth(account, knobs.now());
    await Promise.resolve(routeOf(exchange)(counted, { key, account })).finally(() => turnstile.leave(key));
  };
  return {
    site: { hosts: ['api.harmonic.ai'], handle, close: desk.releaseHeld },
    knobs,
    keys,
    urnOf: desk.urnOf,
    ledger: desk.ledger,
    held: desk.held,
    releaseHeld: desk.releaseHeld,
    peak: turnstile.peak,
  };
}

/** Every answer tells how much of the second's limit is left. */
function withLimit(exchange: Exchange, { limit }: HarmonicKnobs, left: number): Exchange {
  if (limit === null) return exchange;
  const told = {
    'x-ratelimit-limit-second': String(limit.requests),
    'x-ratelimit-remaining-second': String(Math.max(0, left)),
  };
  const respond = (answer: Answer) =>
    exchange.respond({ ...answer, headers: { ...told, ...answer.headers } });
  return { ...exchange, respond };
}
