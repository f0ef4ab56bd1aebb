import { readAddress } from '../reading/profile-address.ts';

/** The canonical form of an address under which a vendor and a browser find a profile; null for anything else. */
export function profileLink(address: string | null): string | null {
  const read = readAddress(address);
  if (read === null || read.kind === 'sales-lead' || read.kind === 'talent') return null;
  return read.url;
}

/** Do two addresses mean different people? Not when one is not given. */
export function isOtherProfile(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  return (readAddress(one)?.key ?? one) !== (readAddress(other)?.key ?? other);
}
