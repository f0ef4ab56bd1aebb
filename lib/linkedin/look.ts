import type { Appearance } from '../messages.ts';
import { pageTheme } from './page-theme.ts';

type ControlStyle = keyof Appearance['styles'];

/** How our controls look and what they say, ready for one page. */
export interface Look {
  texts: Appearance['texts'];
  createHost(style: ControlStyle, ...content: Node[]): HTMLDivElement;
  /** Follows the page's theme and spacing around a control that stands in it. */
  fitIn(host: HTMLElement): void;
}

/** SDUI rows have a gap of their own; in Ember each action keeps a margin to the next. */
function marginIn(host: HTMLElement): string {
  const style = (element: Element | null) => (element === null ? null : getComputedStyle(element));
  if (Number.parseFloat(style(host.parentElement)?.columnGap ?? '') > 0) return '0';
  const before = Number.parseFloat(style(host.previousElementSibling)?.marginRight ?? '');
  return before >= 4 ? '0 8px 0 0' : '0 8px';
}

/** All controls of a kind share their sheets: a hundred of them cost what one costs. */
export function createLook(document: Document, { texts, styles }: Appearance): Look {
  const sheets = new Map<ControlStyle, CSSStyleSheet>();
  const fit = new CSSStyleSheet();
  let fitted = '';
  const sheetOf = (style: ControlStyle) => {
    const sheet = sheets.get(style) ?? new CSSStyleSheet();
    if (!sheets.has(style)) sheet.replaceSync(styles[style]);
    sheets.set(style, sheet);
    return sheet;
  };
  return {
    texts,
    createHost: (style, ...content) => {
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'closed' });
      root.adoptedStyleSheets = [sheetOf(style), fit];
      root.append(...content);
      return host;
    },
    fitIn: (host) => {
      const css = `:host{--margin:${marginIn(host)}!important}:host>*{color-scheme:${pageTheme(host)}}`;
      if (css !== fitted) fit.replaceSync(css);
      fitted = css;
    },
  };
}
