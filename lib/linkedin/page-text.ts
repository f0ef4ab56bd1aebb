const blocks = 'p,div,li,dt,dd,td,h1,h2,h3,h4';
const unseen = 'svg,script,style,template,[hidden],.visually-hidden,.a11y-text,.a11y';

/** A line of a page: the smallest block that holds text, and its text. */
export interface Line {
  element: Element;
  text: string;
}

export function collapse(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
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
  return collapse([...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(' '));
}

/** The lines of a part of a page in its order. */
export function linesOf(root: Element): Line[] {
  const texts = new Map<Element, string>();
  for (const element of root.querySelectorAll(blocks)) {
    const text = element.closest(unseen) === null ? textOf(element) : '';
    if (text !== '') texts.set(element, text);
  }
  const holders = new Set<Element>();
  for (const element of texts.keys()) {
    const holder = element.parentElement?.closest(blocks);
    if (holder) holders.add(holder);
  }
  return [...texts].filter(([element]) => !holders.has(element)).map(([element, text]) => ({ element, text }));
}

const pronoun =
  'he|him|his|she|her|hers|they|them|theirs|xe|xem|ze|zir|er|ihn|sie|ihr|dey|il|lui|elle|iel|él|ella|elle|ele|ela|dele|dela|on|jego|ona|jej|hij|hem|zij|haar|han|hon|hun|lui|lei|any';
const pronouns = new RegExp(`^\\(?(?:${pronoun})(?:\\s*/\\s*(?:${pronoun}))+\\)?$|^\\(.*/.*\\)$`, 'iu');
const degree = /^(?:[·•∙・]\s*.{0,24}|\d(?:st|nd|rd|th|\.|º|°|e|er|ème|e?\+|rd\+)?\+?)$/iu;
const count = /^[\d.,\s]+[+kKmM]?(?:\s+\p{L}+)?$/u;

/** A degree ("· 2nd"), pronouns, a count, a dot: no headline, no place. */
export function isNoise(text: string): boolean {
  return !/\p{L}/u.test(text) || degree.test(text) || pronouns.test(text) || count.test(text);
}
