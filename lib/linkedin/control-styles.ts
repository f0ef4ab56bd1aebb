import button from './styles/button.css?inline';
import control from './styles/control.css?inline';

/** The style sheet of the button. `more`: rules beside it. */
export function controlStyles(more = ''): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(control + button + more);
  return sheet;
}

/** A plain `div` whose closed root the page can see neither into nor whose it is. */
export function createHost(
  document: Document,
  sheets: CSSStyleSheet[],
): { host: HTMLDivElement; root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = sheets;
  return { host, root };
}
