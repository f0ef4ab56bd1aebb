import type { PersonIdentity } from '../../enrichment/person.ts';
import type { Evidence } from '../../messages.ts';
import { slugAddress, type PageAddress } from '../page-address.ts';
import { distinct, hrefOf, keyMemberId, memberIdsOf, namedBy, personLinks } from '../page-links.ts';
import * as hooks from '../selectors.ts';
import { findAll, findOne } from '../selectors.ts';

/** Who the page says its subject is. The evidence holds one entry for each kind of place that names the person. */
export interface Identified {
  identity: PersonIdentity;
  evidence: Evidence[];
}

/** A binding claim speaks of the subject alone: one for somebody else means the page is moving. */
type Claim = [source: string, address: PageAddress | null | undefined, binding?: true];

function claimsOf(card: Element, toolbar: Element | null): Claim[] {
  const links = personLinks(card).filter(({ element }) => !element.matches(hooks.contactInfo));
  return [
    ...findAll(card, hooks.contactInfo).map((link): Claim => ['contact link', namedBy(link), true]),
    ...findAll(card, hooks.invite).map((link): Claim => ['invite link', namedBy(link), true]),
    ['toolbar link', toolbar && personLinks(toolbar)[0]?.address, true],
    ...links.map(({ address }): Claim => ['self link', address]),
    ...findAll(card.ownerDocument, hooks.sectionAnchor).map((anchor): Claim => {
      const [, key = ''] = anchor.getAttribute('componentkey')?.split('_anchor_') ?? [];
      return ['section key', slugAddress(`/in/${key.split(':')[0]}`)];
    }),
  ];
}

/** From the card's key, else its message links, else links below the person's own address. Two of them: they differ. */
function memberIdsIn(card: Element, toolbar: Element | null, key: string): string[] {
  const messages = [card, toolbar].flatMap((part) => (part ? findAll(part, hooks.message) : []));
  const ids = distinct([keyMemberId(card), ...memberIdsOf(messages)]);
  if (ids.length > 0) return ids;
  const own = personLinks(card.ownerDocument.documentElement).filter(({ address }) => address.key === key);
  const links = own.map(({ element }) => element);
  const below = distinct(memberIdsOf(links.filter((link) => hrefOf(link).includes('profileUrn='))));
  return below.length === 1 ? below : [];
}

/** A profile may be asked for by its opaque id: the card's own links then give the public address. */
function subjectOf(asked: PageAddress, claims: Claim[], memberId: string | null): PageAddress | null {
  if (!asked.isId) return asked;
  const named = claims.find(([, address, binding]) => binding && address && !address.isId);
  return memberId === asked.key ? (named?.[1] ?? asked) : null;
}

/** The person of this page, or null when its places disagree with the address or with each other. */
export function identify(asked: PageAddress, card: Element, toolbar: Element | null): Identified | null {
  const claims = claimsOf(card, toolbar).filter(([, address]) => address);
  const [memberId = null, ...otherIds] = memberIdsIn(card, toolbar, asked.key);
  const subject = subjectOf(asked, claims, memberId);
  const agrees = ([, address]: Claim) => address?.key === subject?.key || address?.key === memberId;
  if (!subject || otherIds.length > 0 || claims.some((claim) => claim[2] && !agrees(claim))) return null;
  const places = new Map(claims.filter(agrees).map(([source, address]) => [source, address?.url ?? '']));
  if (places.size === 0) return null;
  const identity = { address: subject.url, memberId, leadId: null };
  return {
    identity,
    evidence: [...places].map(([source, value]) => ({ field: 'address', source, value })),
  };
}

/** The viewer's own profile offers to edit it: in its card, or elsewhere by its address. */
export function isOwn(card: Element, key: string): boolean {
  const edit = findOne(card.ownerDocument, hooks.editIntro);
  return !!findOne(card, hooks.editIntro) || namedBy(edit)?.key === key;
}
