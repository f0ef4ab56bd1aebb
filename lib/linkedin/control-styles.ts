import bar from './styles/bar.css?inline';
import button from './styles/button.css?inline';
import control from './styles/control.css?inline';
import row from './styles/row.css?inline';

const styles = { bar, button, row };

/** The style sheet of a kind of control. `more`: rules beside it. */
export function controlStyles(kind: keyof typeof styles, more = ''): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(control + styles[kind] + more);
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
