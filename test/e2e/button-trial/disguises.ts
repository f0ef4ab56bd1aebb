/** Ways to make a user click what they do not see. Each runs in the page with our host, and returns its undoing. */
export type Disguise = (host: HTMLElement) => () => void;

const styled = (pick: (host: HTMLElement) => HTMLElement | null, style: Partial<CSSStyleDeclaration>) =>
  `(host) => {
    const element = (${pick.toString()})(host);
    const before = element.getAttribute('style');
    Object.assign(element.style, ${JSON.stringify(style)});
    return () => before === null ? element.removeAttribute('style') : element.setAttribute('style', before);
  }`;

const covered = (tag: string, style: Partial<CSSStyleDeclaration>, show = '') =>
  `(host) => {
    const cover = document.createElement('${tag}');
    cover.textContent = 'Win a prize';
    const box = host.getBoundingClientRect();
    Object.assign(cover.style, { position: 'fixed', margin: '0', left: box.x + 'px', top: box.y + 'px',
      width: box.width + 'px', height: box.height + 'px', background: 'white' }, ${JSON.stringify(style)});
    document.body.append(cover);
    ${show}
    return () => cover.remove();
  }`;

const own = (host: HTMLElement) => host;
const parent = (host: HTMLElement) => host.parentElement;
const body = () => document.body;
const root = () => document.documentElement;

/** Source texts, for they are sent to the page. */
export const disguises: Record<string, string> = {
  'opacity of the host': styled(own, { opacity: '0' }),
  'opacity of an ancestor': styled(parent, { opacity: '0.01' }),
  'opacity of the body': styled(body, { opacity: '0' }),
  'opacity of the root': styled(root, { opacity: '0.001' }),
  'filter on an ancestor': styled(parent, { filter: 'opacity(0)' }),
  'filter on the root': styled(root, { filter: 'opacity(0.01)' }),
  'clip-path on an ancestor': styled(parent, { clipPath: 'inset(0 60% 0 0)' }),
  'mask on the body': styled(body, { maskImage: 'linear-gradient(transparent, transparent)' }),
  'blend mode on an ancestor': styled(parent, { mixBlendMode: 'lighten' }),
  'clip by overflow': styled(parent, { width: '300px', height: '30px', overflow: 'hidden' }),
  'shrunk by transform': styled(parent, { transform: 'scale(0.1)' }),
  'grown by transform': styled(parent, { transform: 'scale(3)' }),
  'turned by transform': styled(parent, { transform: 'rotate(180deg)' }),
  'cover that lets clicks through': covered('div', { pointerEvents: 'none' }),
  'half cover that lets clicks through': covered('div', {
    pointerEvents: 'none',
    opacity: '0.9',
    height: '16px',
  }),
  'cover on top': covered('div', { zIndex: '2147483647' }),
  'popover that lets clicks through': covered(
    'div',
    { pointerEvents: 'none', border: '0' },
    `cover.popover = 'manual'; cover.showPopover();`,
  ),
  'dialog that lets clicks through': covered(
    'dialog',
    { pointerEvents: 'none', border: '0' },
    'cover.show();',
  ),
  'behind the page by z-index': `(host) => {
    const before = host.parentElement.getAttribute('style');
    const section = host.closest('section');
    Object.assign(host.parentElement.style, { position: 'relative', zIndex: '-1' });
    section.style.pointerEvents = 'none';
    host.parentElement.style.pointerEvents = 'auto';
    section.style.background = 'white';
    section.style.position = 'relative';
    section.style.zIndex = '0';
    const cover = document.createElement('p');
    cover.textContent = 'Win a prize';
    Object.assign(cover.style, { position: 'absolute', inset: '0', margin: '0', background: 'white' });
    section.append(cover);
    return () => { cover.remove(); section.style.cssText = 'padding: 40px'; host.parentElement.setAttribute('style', before); };
  }`,
};
