import { namedBy } from '../page-links.ts';
import * as hooks from '../selectors.ts';
import { findAll, findOne } from '../selectors.ts';

/** One of these links in a part of the page names the person. */
function linkAbout(part: Element, css: string, key: string): Element | undefined {
  return findAll(part, css).find((link) => namedBy(link)?.key === key);
}

const isAbout = (card: Element, key: string) => linkAbout(card, `${hooks.personLink},${hooks.invite}`, key);

function cardOfHeading(document: Document, key: string): Element | undefined {
  const closest = findAll(document, hooks.profileHeading).map((heading) => heading.closest('section'));
  const sections = closest.filter((section) => section !== null);
  return (
    sections.find((section) => findOne(section, hooks.contactInfo)) ??
    sections.find((section) => isAbout(section, key))
  );
}

function isCard(block: Element): boolean {
  return findAll(block, hooks.heading).length === 1 && !!findOne(block, `${hooks.message},${hooks.invite}`);
}

/** The smallest block with one heading and an action, around a link that can only be the subject's own. */
function cardOfLink(document: Document, key: string): Element | null {
  const main = findOne(document, hooks.main);
  const links = main ? findAll(main, `${hooks.contactInfo},${hooks.invite}`) : [];
  const own = links.filter((link) => namedBy(link)?.key === key);
  for (const link of own) {
    let block = link.parentElement;
    while (block && block !== main && !isCard(block)) block = block.parentElement;
    if (block && block !== main) return block;
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
  const bars = findAll(document, hooks.toolbar);
  return bars.find((bar) => !bar.closest('main') && findOne(bar, hooks.personLink)) ?? null;
}
