/** A small imitation of LinkedIn's page moves for the button alone. Served for every address; draws what the address
 * says, and offers `trial.*` to the test. Runs in the page: no imports. */
export function trialScript(): void {
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
  const trial = {
    show,
    draw,
    go: (path: string, late = 0) => {
      history.pushState(null, '', path);
      setTimeout(() => show(path), late);
    },
    hosts: () => [...document.querySelectorAll('main div')].filter((div) => div.matches(':empty')),
  };
  Object.assign(globalThis, { trial });
  addEventListener('popstate', () => show(location.pathname));
  const parameters = new URLSearchParams(location.search);
  if (parameters.has('dark')) document.documentElement.className = 'theme--dark';
  const isPreload = location.pathname.startsWith('/preload/');
  const start = isPreload ? '/in/ember-frame/' : parameters.has('frame') ? '/feed/' : location.pathname;
  if (parameters.has('frame'))
    document.body.append(build('iframe', { src: '/preload/?x', style: 'width: 800px; height: 500px' }));
  setTimeout(() => show(start), Number(parameters.get('late') ?? 0));
}

export const trialPage = `<!doctype html><html><head><title>Trial | LinkedIn</title></head>
<body><main></main><script>(${trialScript.toString()})()</script></body></html>`;
