import { memberIdIn, slugAddress, type PageAddress } from './page-address.ts';
import * as hooks from './selectors.ts';
import { findAll } from './selectors.ts';

export interface PersonLink {
  element: Element;
  address: PageAddress;
}

export function hrefOf(element: Element | null | undefined): string {
  return element?.getAttribute('href') ?? '';
}

export function addressOf(element: Element | null | undefined): PageAddress | null {
  return slugAddress(hrefOf(element));
}

/** All links to people in this part of the page, in its order; the part itself may be one. */
export function personLinks(root: Element): PersonLink[] {
  return [root, ...findAll(root, hooks.personLink)].flatMap((element) => {
    const address = addressOf(element);
    return address === null ? [] : [{ element, address }];
  });
}

/** The person whom an invite link (`vanityName=`) names. */
export function invitedBy(element: Element | null | undefined): PageAddress | null {
  return slugAddress(`/in/${/[?&]vanityName=([^&#]*)/.exec(hrefOf(element))?.[1] ?? ''}`);
}

/** Member ids in the links of one kind, each once. */
export function memberIdsOf(elements: Element[]): string[] {
  const ids = elements.map((element) => memberIdIn(hrefOf(element)));
  return [...new Set(ids.filter((id) => id !== null))];
}

export function keyMemberId(element: Element): string | null {
  return memberIdIn(element.getAttribute('componentkey')) ?? memberIdIn(element.id);
}
