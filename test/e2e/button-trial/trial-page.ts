/** What the trial page offers to a test. */
export interface Trial {
  show(path: string): void;
  /** Moves without a reload; the page follows its address late by some ms. */
  go(path: string, late?: number): void;
  /** The paths at which a host of ours was put into the page, in order. */
  insertions: string[];
  hasBeenQuiet(): boolean;
  setHostile(hostile: boolean): void;
  host(): HTMLElement | null;
}

declare global {
  var trial: Trial;
}

/** A small imitation of LinkedIn's page moves for the button alone. Served for every address; draws what the address
 * says, and offers `trial.*` to the test. Runs in the page: no imports. */
export function trialScript(): void {
  const parameters = new URLSearchParams(location.search);
  const build = (tag: string, attributes: Record<string, string>, ...children: (Node | string)[]) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const nameOf = (slug: string) =>
    slug
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' ');
  const actions = (slug: string) =>
    build(
      'div',
      { style: 'display: flex; gap: 8px' },
      build('a', { href: `/preload/custom-invite/?vanityName=${slug}` }, 'Connect'),
      build(
        'div',
        { style: 'display: contents' },
        build('a', { href: '/messaging/compose/?x=1' }, 'Message'),
      ),
      build('div', { style: 'display: contents' }, build('button', { 'aria-expanded': 'false' }, 'More')),
    );
  const contact = (slug: string) => build('a', { href: `/in/${slug}/overlay/contact-info/` }, 'Contact info');
  const sdui = (slug: string) =>
    build(
      'section',
      { componentkey: 'com.linkedin.sdui.profile.card.refACoAAxTopcard', style: 'padding: 40px' },
      build('h2', {}, nameOf(slug)),
      contact(slug),
      actions(slug),
    );
  const ember = (slug: string) => {
    const more = build('div', {}, build('button', { 'aria-expanded': 'false' }, 'More'));
    const row = build('div', { style: 'display: flex' }, build('button', {}, 'Message'), more);
    return build(
      'section',
      { style: 'padding: 40px' },
      build('h1', {}, nameOf(slug)),
      build('ul', {}, build('li', {}, build('button', {}, 'Company'))),
      contact(slug),
      row,
    );
  };
  const feed = () =>
    build('section', {}, build('h2', {}, 'Feed'), build('a', { href: '/in/ada-sample/' }, 'Ada'));
  const draw = (path: string) => {
    const slug = /^\/in\/([^/]+)/.exec(path)?.[1];
    if (slug === undefined) return feed();
    const shown = slug.startsWith('wrong-') ? 'somebody-else' : slug;
    const card = slug.startsWith('ember-') ? ember(shown) : sdui(shown);
    if (slug === 'own-sample') card.append(build('a', { href: '/in/own-sample/edit/intro/' }, 'Edit'));
    return card;
  };
  const show = (path: string) => document.querySelector('main')?.replaceChildren(draw(path));
  const insertions: string[] = [];
  let changedAt = performance.now();
  let isHostile = parameters.has('hostile');
  const isHost = (node: Node) => node instanceof HTMLDivElement && node.matches('div:empty');
  new MutationObserver((records) => {
    changedAt = performance.now();
    const hosts = records.flatMap((record) => [...record.addedNodes]).filter(isHost);
    for (const host of hosts) {
      insertions.push(location.pathname);
      if (isHostile && host instanceof HTMLElement) host.remove();
    }
  }).observe(document, { childList: true, subtree: true });
  const trial: Trial = {
    show,
    insertions,
    hasBeenQuiet: () => performance.now() - changedAt > 1200,
    setHostile: (hostile: boolean) => {
      isHostile = hostile;
    },
    go: (path: string, late = 0) => {
      history.pushState(null, '', path);
      setTimeout(() => show(path), late);
    },
    host: () => document.querySelector<HTMLElement>('main div:empty'),
  };
  Object.assign(globalThis, { trial });
  addEventListener('popstate', () => show(location.pathname));
  if (parameters.has('dark')) document.documentElement.className = 'theme--dark';
  const isPreload = location.pathname.startsWith('/preload/');
  const start = isPreload ? '/in/ember-frame/' : parameters.has('frame') ? '/feed/' : location.pathname;
  if (parameters.has('frame'))
    document.body.append(build('iframe', { src: '/preload/?x', style: 'width: 800px; height: 500px' }));
  setTimeout(() => show(start), Number(parameters.get('late') ?? 0));
}

export const trialPage = `<!doctype html><html><head><title>Trial | LinkedIn</title></head>
<body><main></main><script>(${trialScript.toString()})()</script></body></html>`;
