import { element as e, type Tree } from './tree.ts';

const links = [
  ['/feed/', 'Home'],
  ['/mynetwork/invite-connect/connections/', 'My Network'],
  ['/search/results/people/?keywords=buyer', 'People'],
  ['/in/vera-viewer/', 'Me'],
];

const navigation = (): Tree =>
  e('ul', { class: 'nav' }, ...links.map(([href = '/', text = '']) => e('li', {}, e('a', { href }, text))));

/** The frame around the content: `main#workspace` is the scroller of the server-driven pages. */
export function sduiShell(screen: string, content: Tree[], beside: Tree[] = []): Tree[] {
  return [
    e(
      'div',
      { id: 'root', 'data-strictmode': 'true' },
      e('header', { class: 'top-bar' }, e('div', { 'data-testid': 'primary-nav' }, navigation())),
      e(
        'div',
        { role: 'main', class: 'screen', 'data-sdui-screen': `com.linkedin.sdui.flagshipnav.${screen}` },
        ...beside,
        e('main', { id: 'workspace' }, e('div', { class: 'column' }, ...content)),
      ),
      e('iframe', { 'data-testid': 'interop-iframe', src: '/preload/', title: '', class: 'interop' }),
    ),
    e('div', { id: 'interop-outlet' }),
  ];
}

export function emberShell(content: Tree[]): Tree[] {
  return [
    e(
      'div',
      { class: 'application-outlet ember-view', id: 'ember3' },
      e('header', { id: 'global-nav', class: 'global-nav top-bar' }, navigation()),
      e(
        'div',
        { class: 'scaffold-layout__row column' },
        e('main', { class: 'scaffold-layout__main' }, ...content),
      ),
    ),
  ];
}
