import type { PageKind } from '../messages.ts';
import { readAddress } from './profile-address.ts';

/** Stand-in: only profiles are told from the rest. */
export function pageKind(address: string): PageKind {
  return readAddress(address)?.kind === 'profile' ? 'profile' : 'none';
}
