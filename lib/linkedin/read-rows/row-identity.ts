import type { PersonIdentity } from '../../enrichment/person.ts';
import { hrefOf, invitedBy, keyMemberId, memberIdsOf, type PersonLink } from '../page-links.ts';
import type { ProfileAddress } from '../profile-address.ts';
import { findAll, findOne } from '../selectors.ts';
import type { RowReason } from './row.ts';

function opaqueId(address: ProfileAddress): string[] {
  return address.kind === 'opaque' ? [address.key.slice('acoa:'.length)] : [];
}

function memberIds(row: Element, own: PersonLink[]): string[] {
  const withUrn = own
    .map(({ element }) => element)
    .filter((link) => hrefOf(link).includes('miniProfileUrn='));
  const keys = findAll(row, 'searchKey').map(keyMemberId);
  return [
    ...keys.filter((id) => id !== null),
    ...memberIdsOf(findAll(row, 'message')),
    ...memberIdsOf(withUrn),
    ...own.flatMap(({ address }) => opaqueId(address)),
  ];
}

/** Who a row is about: its own links, its invite link and its keys must name one person. */
export function rowIdentity(row: Element, own: PersonLink[]): PersonIdentity | RowReason {
  const invited = invitedBy(findOne(row, 'invite'));
  const named = [...own.map(({ address }) => address), ...(invited ? [invited] : [])];
  const vanity = named.filter(({ kind }) => kind !== 'opaque');
  const ids = new Set(memberIds(row, own));
  if (new Set(vanity.map(({ key }) => key)).size > 1 || ids.size > 1) return 'two-people';
  const address = (vanity[0] ?? named[0])?.url ?? null;
  return address === null ? 'no-address' : { address, memberId: [...ids][0] ?? null, leadId: null };
}
