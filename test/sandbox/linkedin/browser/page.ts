import type { PageOrder, View } from '../page-order.ts';
import { behave } from './behave.ts';
import { build } from './build.ts';
import { spy } from './spy.ts';

declare global {
  interface Window {
    /** How an outer page fills its `/preload/` frame. */
    showInFrame?: (view: View) => void;
  }
}

function followDevice(dark: MediaQueryList): void {
  const apply = () => {
    document.documentElement.classList.toggle('theme--dark', dark.matches);
    document.documentElement.classList.toggle('theme--light', !dark.matches);
  };
  dark.addEventListener('change', apply);
  apply();
}

const text = document.getElementById('order')?.textContent ?? '{}';
const order: PageOrder = JSON.parse(text);
const hasBehaviour = (name: PageOrder['behaviours'][number]) => order.behaviours.includes(name);
let shown: View = order.view;

function show(view: View): void {
  shown = view;
  document.title = view.title;
  document.body.replaceChildren(...view.body.map(build));
}

const frame = () => document.querySelector<HTMLIFrameElement>('iframe[src^="/preload/"]');

/** An Ember page that follows a server-driven one is rendered inside the frame that stands ready for it. */
function move(view: View): void {
  const inner = frame();
  if (shown.front === 'sdui' && view.front === 'ember' && inner?.contentWindow?.showInFrame) {
    document.title = view.title;
    document.getElementById('workspace')?.parentElement?.replaceChildren();
    inner.classList.add('interop-shown');
    inner.contentWindow.showInFrame(view);
    return;
  }
  show(view);
}

let latest = 0;

/** The address has changed already; the content follows later, unless another move came between. */
async function follow(): Promise<void> {
  const turn = ++latest;
  const [answer] = await Promise.all([
    fetch(location.href, { headers: { accept: 'application/json' } }),
    new Promise((resolve) => setTimeout(resolve, order.moveDelay)),
  ]);
  const next: PageOrder = await answer.json();
  if (turn === latest) move(next.view);
}

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!target || target.origin !== location.origin || event.ctrlKey) return;
  event.preventDefault();
  if (window !== window.top) return void window.top?.postMessage({ go: target.pathname }, location.origin);
  go(target.pathname + target.search);
}

function go(path: string): void {
  history.pushState(null, '', path);
  void follow();
}

document.documentElement.addEventListener('click', onClick);
window.addEventListener('popstate', () => void follow());
window.addEventListener('message', ({ data, source }) => {
  if (source === frame()?.contentWindow && typeof data?.go === 'string') go(data.go);
});
window.showInFrame = show;

if (order.theme === 'system') followDevice(matchMedia('(prefers-color-scheme: dark)'));
if (hasBehaviour('spy')) spy();
behave(order, () => show(shown));
