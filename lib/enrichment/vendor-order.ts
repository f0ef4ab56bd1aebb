import { capabilitiesOf, providerIds } from '../providers/index.ts';
import type { Kind } from './kind.ts';
import type { ProviderId } from './provider-id.ts';

/** All vendors that can find this kind: those that are asked, in their order, then those that are switched off. */
export function vendorsInOrder(
  kind: Kind,
  order: readonly ProviderId[],
): { id: ProviderId; isOn: boolean }[] {
  const able = providerIds.filter((id) => capabilitiesOf(id).kinds.includes(kind));
  const on = order.filter((id) => able.includes(id)).map((id) => ({ id, isOn: true }));
  const off = able.filter((id) => !order.includes(id)).map((id) => ({ id, isOn: false }));
  return [...on, ...off];
}

/** The order with this vendor one place earlier or later, as far as there is one. */
export function moveVendor(
  order: readonly ProviderId[],
  id: ProviderId,
  to: 'earlier' | 'later',
): ProviderId[] {
  const from = order.indexOf(id);
  const place = Math.max(0, to === 'earlier' ? from - 1 : from + 1);
  return order.filter((one) => one !== id).toSpliced(place, 0, id);
}

/** The order with this vendor switched off, or switched on as the last one. */
export function switchVendor(order: readonly ProviderId[], id: ProviderId, isOn: boolean): ProviderId[] {
  const others = order.filter((one) => one !== id);
  return isOn ? [...others, id] : others;
}
