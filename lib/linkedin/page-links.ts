import { memberIdIn, slugAddress, type PageAddress } from './page-address.ts';
import { personLink } from './selectors.ts';

export interface PersonLink {
  element: Element;
  address: PageAddress;
}

export function hrefOf(element: Element | null | undefined): string {
  return element?.getAttribute('href') ?? '';
}

/** The person whom a link names: by its address, or as the one an invitation is for (`vanityName=`). */
export function namedBy(link: Element | null | undefined): PageAddress | null {
  const href = hrefOf(link);
  return slugAddress(href) ?? slugAddress(`/in/${/[?&]vanityName=([^&#]*)/.exec(href)?.[1] ?? ''}`);
}

/** All links to people in this part of the page, in its order; the part itself may be one. */
export function personLinks(root: Element): PersonLink[] {
  return [root, ...root.querySelectorAll(personLink)].flatMap((element) => {
    const address = slugAddress(hrefOf(element));
    return address ? [{ element, address }] : [];
  });
}

/** Each once, in order. */
export function distinct(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

/** The member id of each link. */
export function memberIdsOf(links: Element[]): (string | null)[] {
  return links.map((link) => memberIdIn(hrefOf(link)));
}

export function keyMemberId(element: Element): string | null {
  return memberIdIn(element.getAttribute('componentkey')) ?? memberIdIn(element.id);
}
