import type { PersonIdentity } from '../../enrichment/person.ts';
import { distinct, hrefOf, keyMemberId, memberIdsOf, namedBy, type PersonLink } from '../page-links.ts';
import * as hooks from '../selectors.ts';
import { findAll, findOne } from '../selectors.ts';
import type { RowReason } from './row.ts';

function memberIds(row: Element, own: PersonLink[]): string[] {
  const links = own.map(({ element }) => element);
  return distinct([
    ...findAll(row, hooks.searchKey).map(keyMemberId),
    ...memberIdsOf(findAll(row, hooks.message)),
    ...memberIdsOf(links.filter((link) => hrefOf(link).includes('miniProfileUrn='))),
    ...own.map(({ address }) => (address.isId ? address.key : null)),
  ]);
}

/** Who a row is about: its own links, its invite link and its keys must name one person. */
export function rowIdentity(row: Element, own: PersonLink[]): PersonIdentity | RowReason {
  const invited = namedBy(findOne(row, hooks.invite));
  const named = [...own.map(({ address }) => address), ...(invited ? [invited] : [])];
  const [vanity, ...others] = named.filter(({ isId }) => !isId);
  const ids = memberIds(row, own);
  if (ids.length > 1 || others.some(({ key }) => key !== vanity?.key)) return 'two-people';
  const address = (vanity ?? named[0])?.url ?? null;
  return address === null ? 'no-address' : { address, memberId: ids[0] ?? null, leadId: null };
}
