import type { ProviderId } from '../enrichment/provider-id.ts';
import { harmonic } from './harmonic/create-harmonic.ts';
import { pronto } from './pronto/create-pronto.ts';
import type { Capabilities, ProviderKind } from './provider.ts';
import { salesfinity } from './salesfinity/create-salesfinity.ts';
import { sixtyfour } from './sixtyfour/create-sixtyfour.ts';

/** All vendors, in the order in which they are asked unless the user says otherwise: a new one is a folder and a line
 * here. */
export const providerList = { pronto, salesfinity, sixtyfour, harmonic } satisfies Record<
  string,
  ProviderKind
>;

export const providerIds: readonly ProviderId[] = Object.keys(providerList).filter(isProviderId);

export function isProviderId(id: string): id is ProviderId {
  return Object.hasOwn(providerList, id);
}

export function capabilitiesOf(id: ProviderId): Capabilities {
  return providerList[id].capabilities;
}

/** One value for each vendor. */
export function byProvider<Value>(make: (id: ProviderId) => Value): Record<ProviderId, Value> {
  const entries = providerIds.map((id) => [id, make(id)] as const);
  // Its keys are the list's own, which the type of `fromEntries` cannot say.
  return Object.fromEntries(entries) as Record<ProviderId, Value>;
}
