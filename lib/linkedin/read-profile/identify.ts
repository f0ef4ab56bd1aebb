import type { Evidence } from '../../messages.ts';
import { addressOf, hrefOf, invitedBy, keyMemberId, memberIdsOf, personLinks } from '../page-links.ts';
import { readAddress, type ProfileAddress } from '../profile-address.ts';
import { findAll, findOne } from '../selectors.ts';

/** Who the page says its subject is; `places` counts the kinds of place that name the person of the address. */
export interface Identified {
  address: string;
  memberId: string | null;
  places: number;
  evidence: Evidence[];
}

interface Claim {
  source: string;
  address: ProfileAddress;
  /** A claim of this kind speaks of the subject alone: one for somebody else means the page is moving. */
  binding: boolean;
}

function claim(source: string, address: ProfileAddress | null, binding = true): Claim[] {
  return address === null ? [] : [{ source, address, binding }];
}

function claimsOf(card: Element, toolbar: Element | null): Claim[] {
  const document = card.ownerDocument;
  const anchors = findAll(document, 'sectionAnchor').map(
    (element) => element.getAttribute('componentkey')?.split('_anchor_')[1]?.split(':')[0],
  );
  return [
    ...findAll(card, 'contactInfo').flatMap((link) => claim('contact link', addressOf(link))),
    ...findAll(card, 'invite').flatMap((link) => claim('invite link', invitedBy(link))),
    ...claim('toolbar link', toolbar && (personLinks(toolbar)[0]?.address ?? null)),
    ...personLinks(card)
      .filter(({ element }) => !hrefOf(element).includes('/overlay/contact-info'))
      .flatMap(({ address }) => claim('self link', address, false)),
    ...anchors.flatMap((slug) => claim('section key', readAddress(`/in/${slug ?? ''}`), false)),
  ];
}

/** From the card's key, else its message links, else links below the person's own address. `conflict`: they differ. */
function memberIdOf(card: Element, toolbar: Element | null, key: string): string | null | 'conflict' {
  const messages = [...findAll(card, 'message'), ...(toolbar ? findAll(toolbar, 'message') : [])];
  const keyId = keyMemberId(card);
  const ids = new Set(memberIdsOf(messages));
  if (keyId !== null) ids.add(keyId);
  if (ids.size > 1) return 'conflict';
  const [stated] = ids;
  if (stated !== undefined) return stated;
  const own = personLinks(card.ownerDocument.documentElement).filter(({ address }) => address.key === key);
  const below = memberIdsOf(
    own.map(({ element }) => element).filter((link) => /profileUrn=/.test(hrefOf(link))),
  );
  return below.length === 1 ? (below[0] ?? null) : null;
}

/** A profile may be asked for by its opaque id: the card's own links then give the public address. */
function subjectOf(asked: ProfileAddress, claims: Claim[], memberId: string | null): ProfileAddress | null {
  if (asked.kind !== 'opaque') return asked;
  if (`acoa:${memberId}` !== asked.key) return null;
  return claims.find(({ binding, address }) => binding && address.kind === 'vanity')?.address ?? asked;
}

/** The person of this page, or null when its places disagree with the address or with each other. */
export function identify(asked: ProfileAddress, card: Element, toolbar: Element | null): Identified | null {
  const claims = claimsOf(card, toolbar);
  const memberId = memberIdOf(card, toolbar, asked.key);
  if (memberId === 'conflict') return null;
  const subject = subjectOf(asked, claims, memberId);
  if (subject === null) return null;
  const agrees = ({ address }: Claim) => address.key === subject.key || address.key === `acoa:${memberId}`;
  const agreeing = claims.filter(agrees);
  if (claims.some((item) => item.binding && !agrees(item))) return null;
  const evidence = new Map(
    agreeing.map(({ source, address }) => [source, { field: 'address', source, value: address.url }]),
  );
  if (agreeing.length === 0) return null;
  return { address: subject.url, memberId, places: evidence.size, evidence: [...evidence.values()] };
}

/** The viewer's own profile offers to edit it. */
export function isOwn(card: Element, key: string): boolean {
  const edit = findOne(card, 'editIntro') ?? findOne(card.ownerDocument, 'editIntro');
  return addressOf(edit)?.key === key;
}
