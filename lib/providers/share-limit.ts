import type { RateLimit } from '../enrichment/rate-limit.ts';
import type { ProviderSettings } from '../settings.ts';
import type { Capabilities } from './provider.ts';
import type { Way } from './way.ts';

const polled: readonly Way[] = ['async', 'bulk-async'];

/** How much of what a vendor allows, or the user's own lower limit, is for what is paid, and how often a free question may
 * be asked. Where the limit counts questions and answers come later, those need room in it. */
export function shareLimit(
  { limit, questions }: Pick<Capabilities, 'limit' | 'questions'>,
  settings: Pick<ProviderSettings, 'requestLimit' | 'runWay' | 'singleWay'>,
): { paid: RateLimit; questionEveryMs: number } {
  const requests = Math.min(settings.requestLimit, limit.requests);
  const share = ((questions?.most ?? 0) * requests) / limit.requests;
  // Single clicks are too few to matter to the vendor; the user's own limit holds for them too.
  const ways = requests < limit.requests ? [settings.runWay, settings.singleWay] : [settings.runWay];
  const room = questions?.areCounted && ways.some((way) => polled.includes(way)) ? share : 0;
  const questionEveryMs = share > 0 ? limit.perMs / share : 0;
  return { paid: whole({ ...limit, requests: requests - room }), questionEveryMs };
}

/** The pace counts whole requests: less than one in a time is one in a longer time. */
function whole({ requests, perMs }: RateLimit): RateLimit {
  return requests < 1 ? { requests: 1, perMs: perMs / requests } : { requests: Math.floor(requests), perMs };
}
