import { readAddress } from '../../reading/profile-address.ts';

/** The key under which all spellings of a profile's address are one; null when it is none. */
export function profileKey(address: string | null | undefined): string | null {
  return readAddress(address)?.key ?? null;
}
