import { capabilitiesOf } from '../providers/index.ts';
import type { Way } from '../providers/way.ts';
import type { Settings } from '../settings.ts';
import { type Amounts, sumAmounts } from './amounts.ts';
import { highestCost } from './cost.ts';
import type { FailureCode } from './failure.ts';
import { isMore } from './is-more.ts';
import type { Kind } from './kind.ts';
import type { PersonFacts } from './person.ts';
import type { ProviderId } from './provider-id.ts';

export interface WaterfallRules {
  settings: Pick<Settings, 'order' | 'waterfall' | 'providers'>;
  /** The vendors that the user has entered a key of. */
  withKey: ReadonlySet<ProviderId>;
  /** For one click or a run: the way that each takes may want more of a person. */
  use: 'single' | 'run';
}

/** A vendor that cannot be asked, and why. */
export interface Skip {
  provider: ProviderId;
  code: FailureCode;
}

/** Which vendors are asked one after the other until something is found. */
export interface Route {
  providers: ProviderId[];
  skipped: Skip[];
}

/** The routes of these kinds for one person, in the user's order. The limit per person is shared by its kinds. */
export function planWaterfall(
  person: PersonFacts,
  kinds: readonly Kind[],
  rules: WaterfallRules,
): Map<Kind, Route> {
  let cents = 0;
  return new Map(kinds.map((kind) => [kind, routeOf(kind)]));

  function routeOf(kind: Kind): Route {
    const route: Route = { providers: [], skipped: [] };
    for (const provider of vendorsFor(kind, rules)) {
      const worth = centsOf(provider, kind, rules);
      const lack = capabilitiesOf(provider).lacks(person, kind, wayOf(provider, rules));
      const code = lack ?? (isOverLimit(cents + worth, rules) ? 'over_person_limit' : null);
      if (code === null) {
        cents += worth;
        route.providers.push(provider);
      } else route.skipped.push({ provider, code });
    }
    return route;
  }
}

function wayOf(id: ProviderId, { settings, use }: WaterfallRules): Way {
  const { singleWay, runWay } = settings.providers[id];
  return use === 'run' ? runWay : singleWay;
}

/** The vendors with a key, each once, whatever a file said; without any key the first one, which then says that its key
 * is missing. */
export function vendorsFor(kind: Kind, { settings, withKey }: WaterfallRules): ProviderId[] {
  const able = [...new Set(settings.order[kind])].filter((id) => capabilitiesOf(id).kinds.includes(kind));
  const usable = able.filter((id) => withKey.has(id));
  return usable.length > 0 ? usable : able.slice(0, 1);
}

/** What it costs at most in cents; endless when the user has not said what a unit is worth. */
function centsOf(id: ProviderId, kind: Kind, { settings }: WaterfallRules): number {
  const { prices, centsPerUnit } = settings.providers[id];
  return centsPerUnit === null ? Infinity : highestCost([kind], prices) * centsPerUnit;
}

/** Without a limit nothing is over it, also what nobody knows. */
function isOverLimit(cents: number, { settings }: WaterfallRules): boolean {
  const { mostCentsPerPerson } = settings.waterfall;
  return mostCentsPerPerson !== null && isMore(cents, mostCentsPerPerson);
}

/** What these routes cost at most, when every vendor on them is asked and charges. */
export function highestRouteCost(
  routes: ReadonlyMap<Kind, Route>,
  { settings }: Pick<WaterfallRules, 'settings'>,
): Amounts {
  const all = [...routes].flatMap(([kind, { providers }]) =>
    providers.map((id): Amounts => ({ [id]: highestCost([kind], settings.providers[id].prices) })),
  );
  return sumAmounts(all);
}
