import { addressOf, invitedBy } from '../page-links.ts';
import * as hooks from '../selectors.ts';
import { findAll, findOne } from '../selectors.ts';

function isAbout(card: Element, key: string): boolean {
  const links = [...findAll(card, hooks.personLink), ...findAll(card, hooks.invite)];
  return links.some((link) => (addressOf(link) ?? invitedBy(link))?.key === key);
}

function cardOfHeading(document: Document, key: string): Element | null {
  const closest = findAll(document, hooks.profileHeading).map((heading) => heading.closest('section'));
  const sections = closest.filter((section) => section !== null);
  return (
    sections.find((section) => findOne(section, hooks.contactInfo)) ??
    sections.find((section) => isAbout(section, key)) ??
    null
  );
}

function isCard(block: Element): boolean {
  return (
    findAll(block, hooks.heading).length === 1 &&
    (findOne(block, hooks.message) ?? findOne(block, hooks.invite)) !== null
  );
}

/** The smallest block with one heading and an action, around a link that can only be the subject's own. */
function cardOfLink(document: Document, key: string): Element | null {
  const main = document.querySelector('main,[role=main]');
  const links = main ? [...findAll(main, hooks.contactInfo), ...findAll(main, hooks.invite)] : [];
  const own = links.filter((link) => (addressOf(link) ?? invitedBy(link))?.key === key);
  for (const link of own) {
    let block = link.parentElement;
    while (block !== null && block !== main && !isCard(block)) block = block.parentElement;
    if (block !== null && block !== main) return block;
  }
  return own[0]?.closest('section') ?? null;
}

/** The card that holds name, headline and actions of the subject. While two stand in the page, the one about `key`. */
export function findTopCard(document: Document, key: string): Element | null {
  const cards = findAll(document, hooks.topCard);
  const keyed = cards.find((card) => isAbout(card, key)) ?? cards[0];
  return keyed ?? cardOfHeading(document, key) ?? cardOfLink(document, key);
}

/** The bar that repeats name and actions while one scrolls. It stands outside `main`; posts have toolbars too. */
export function findToolbar(document: Document): Element | null {
  const bars = findAll(document, hooks.toolbar).filter((bar) => bar.closest('main') === null);
  return bars.find((bar) => findOne(bar, hooks.personLink) !== null) ?? null;
}
