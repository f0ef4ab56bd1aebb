import type { PersonIdentity } from '../../enrichment/person.ts';
import type { Evidence } from '../../messages.ts';
import { slugAddress, type PageAddress } from '../page-address.ts';
import { addressOf, hrefOf, invitedBy, keyMemberId, memberIdsOf, personLinks } from '../page-links.ts';
import * as hooks from '../selectors.ts';
import { findAll, findOne } from '../selectors.ts';

/** Who the page says its subject is. The evidence holds one entry for each kind of place that names the person. */
export interface Identified {
  identity: PersonIdentity;
  evidence: Evidence[];
}

interface Claim {
  source: string;
  address: PageAddress;
  /** A claim of this kind speaks of the subject alone: one for somebody else means the page is moving. */
  binding: boolean;
}

function claim(source: string, address: PageAddress | null | undefined, binding = true): Claim[] {
  return address ? [{ source, address, binding }] : [];
}

function claimsOf(card: Element, toolbar: Element | null): Claim[] {
  const anchors = findAll(card.ownerDocument, hooks.sectionAnchor).map(
    (element) => element.getAttribute('componentkey')?.split('_anchor_')[1]?.split(':')[0],
  );
  return [
    ...findAll(card, hooks.contactInfo).flatMap((link) => claim('contact link', addressOf(link))),
    ...findAll(card, hooks.invite).flatMap((link) => claim('invite link', invitedBy(link))),
    ...claim('toolbar link', toolbar && personLinks(toolbar)[0]?.address),
    ...personLinks(card)
      .filter(({ element }) => !hrefOf(element).includes('/overlay/contact-info'))
      .flatMap(({ address }) => claim('self link', address, false)),
    ...anchors.flatMap((slug) => claim('section key', slugAddress(`/in/${slug}`), false)),
  ];
}

/** From the card's key, else its message links, else links below the person's own address. Two of them: they differ. */
function memberIdsIn(card: Element, toolbar: Element | null, key: string): string[] {
  const messages = [card, toolbar].flatMap((part) => (part ? findAll(part, hooks.message) : []));
  const ids = new Set([keyMemberId(card), ...memberIdsOf(messages)].filter((id) => id !== null));
  if (ids.size > 0) return [...ids];
  const own = personLinks(card.ownerDocument.documentElement).filter(({ address }) => address.key === key);
  const links = own.map(({ element }) => element);
  const below = memberIdsOf(links.filter((link) => hrefOf(link).includes('profileUrn=')));
  return below.length === 1 ? below : [];
}

/** A profile may be asked for by its opaque id: the card's own links then give the public address. */
function subjectOf(asked: PageAddress, claims: Claim[], memberId: string | null): PageAddress | null {
  if (!asked.isId) return asked;
  if (memberId !== asked.key) return null;
  return claims.find(({ binding, address }) => binding && !address.isId)?.address ?? asked;
}

/** The person of this page, or null when its places disagree with the address or with each other. */
export function identify(asked: PageAddress, card: Element, toolbar: Element | null): Identified | null {
  const claims = claimsOf(card, toolbar);
  const ids = memberIdsIn(card, toolbar, asked.key);
  const [memberId = null] = ids;
  const subject = subjectOf(asked, claims, memberId);
  if (subject === null || ids.length > 1) return null;
  const agrees = ({ address }: Claim) => address.key === subject.key || address.key === memberId;
  const agreeing = claims.filter(agrees);
  if (agreeing.length === 0 || claims.some((item) => item.binding && !agrees(item))) return null;
  const evidence = new Map(
    agreeing.map(({ source, address }) => [source, { field: 'address', source, value: address.url }]),
  );
  const identity = { address: subject.url, memberId, leadId: null };
  return { identity, evidence: [...evidence.values()] };
}

/** The viewer's own profile offers to edit it. */
export function isOwn(card: Element, key: string): boolean {
  const edit = findOne(card, hooks.editIntro) ?? findOne(card.ownerDocument, hooks.editIntro);
  return addressOf(edit)?.key === key;
}
