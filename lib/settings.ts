import type { Prices } from './enrichment/cost.ts';
import type { Kind } from './enrichment/kind.ts';
import type { ProviderId } from './enrichment/provider-id.ts';
import { byProvider, capabilitiesOf, providerIds } from './providers/index.ts';
import type { Way } from './providers/way.ts';

/** The address of a webhook, in signs. */
export const longestWebhook = 500;

/** Amounts are in the vendor's own unit. */
export interface ProviderSettings {
  /** Which of the vendor's known hosts: a key of its `hostChoices`. */
  hosts: string;
  singleWay: Way;
  runWay: Way;
  prices: Prices;
  /** The most to spend in one day, and in one run; null: no cap. */
  dailyCap: number | null;
  runCap: number | null;
  /** How many requests in the time that the vendor's limit is counted over; never above the documented number. */
  requestLimit: number;
  webhookUrl: string | null;
  /** ISO 3166-1 alpha-2. */
  phoneCountryCodes: string[];
  /** What one unit costs the user, in cents, so that vendors can be compared; null: the user has not said. */
  centsPerUnit: number | null;
}

/** When a lookup goes on to the next vendor. */
export interface WaterfallSettings {
  /** Is a risky address good enough to stop? */
  acceptRisky: boolean;
  /** Go on although a vendor failed at no cost, and not only when it found nothing? */
  goOnAfterFailure: boolean;
  /** The most that one person may cost over all vendors, in cents; null: no limit. */
  mostCentsPerPerson: number | null;
}

export interface Settings {
  /** false: the side-panel-only mode, in which nothing is inserted into LinkedIn's pages. */
  pageControls: boolean;
  /** Do keys such as `1` and `/` do something in the panel by themselves, where nothing is typed? */
  singleKeys: boolean;
  tickedKinds: Kind[];
  /** In which order vendors are asked for each kind. One that is not named is not asked. */
  order: Record<Kind, ProviderId[]>;
  waterfall: WaterfallSettings;
  providers: Record<ProviderId, ProviderSettings>;
  /** When the first run was finished; null: not yet. */
  firstRunDoneAt: number | null;
}

/** A vendor's settings before the user changes them: what its capabilities say. */
function defaultProviderSettings(id: ProviderId): ProviderSettings {
  const { hostChoices, preferred, listPrices, caps, limit, unit } = capabilitiesOf(id);
  return {
    hosts: hostChoices[0]?.key ?? '',
    ...{ singleWay: preferred.single, runWay: preferred.run, prices: listPrices },
    ...{ dailyCap: caps.day, runCap: caps.run },
    ...{ requestLimit: limit.requests, webhookUrl: null, phoneCountryCodes: [] },
    centsPerUnit: unit === 'cents' ? 1 : null,
  };
}

function orderFor(kind: Kind): ProviderId[] {
  return providerIds.filter((id) => capabilitiesOf(id).kinds.includes(kind));
}

export const defaultSettings: Settings = {
  pageControls: true,
  singleKeys: true,
  tickedKinds: ['work-email'],
  order: {
    'work-email': orderFor('work-email'),
    'personal-email': orderFor('personal-email'),
    phone: orderFor('phone'),
  },
  waterfall: { acceptRisky: true, goOnAfterFailure: false, mostCentsPerPerson: null },
  providers: byProvider(defaultProviderSettings),
  firstRunDoneAt: null,
};
