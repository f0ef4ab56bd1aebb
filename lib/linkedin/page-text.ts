import { collapse } from './collapse.ts';

const blocks = 'p,div,li,dt,dd,td,h1,h2,h3,h4';
const unseen = 'svg,script,style,template,[hidden],.visually-hidden,.a11y-text,.a11y';

/** A line of a page: the smallest block that holds text, and its text. */
export interface Line {
  element: Element;
  text: string;
}

function rawText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node instanceof Element && node.matches(unseen)) return '';
  return [...node.childNodes].map(rawText).join('');
}

/** The text that is shown, white space collapsed: no copies for screen readers. */
export function textOf(element: Element | null | undefined): string {
  return element ? collapse([...element.childNodes].map(rawText).join('')) : '';
}

/** Only the text that stands directly in this element. */
export function ownTextOf(element: Element): string {
  return collapse(
    [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(' '),
  );
}

function shownTexts(root: Element): Element[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const parents: Element[] = [];
  while (walker.nextNode()) {
    const { parentElement: parent, nodeValue } = walker.currentNode;
    if (parent && nodeValue?.trim() && !parent.closest(unseen)) parents.push(parent);
  }
  return parents;
}

/** The elements that are lines, in page order; words beside a block within one element are lines of their own. */
export function lineElements(root: Element): Element[] {
  const parents = shownTexts(root);
  const holders = new Set<Element>([root]);
  for (const parent of parents) {
    let above = parent.closest(blocks)?.parentElement;
    if (!root.contains(above ?? null)) continue;
    for (; above && !holders.has(above); above = above.parentElement) holders.add(above);
  }
  const lines = new Set<Element>();
  for (let line of parents) {
    if (holders.has(line)) continue;
    while (line.parentElement && !holders.has(line.parentElement)) line = line.parentElement;
    lines.add(line);
  }
  return [...lines];
}

/** The lines of a part of a page in its order. */
export function linesOf(root: Element): Line[] {
  return lineElements(root).map((element) => ({ element, text: textOf(element) }));
}

/** A text of letters: anything else names nobody. */
export function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}
