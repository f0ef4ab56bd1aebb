import { type RefObject, useEffect } from 'react';

/** After so many frames whoever closed a dialog, or opened something else, has given the focus to where it belongs. */
const frames = 3;

/** Gives the focus to the nearest heading, or the view, when what had it is gone: a button that was pressed and went with what it did.
 * Without this, a screen reader would begin at the top of the panel again. */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = root;
    if (!current) return undefined;
    let around: Element[] = [];
    let waited = 0;
    let frame = 0;
    const isLost = () => document.activeElement === document.body && around[0]?.isConnected === false;
    const look = () => {
      frame = 0;
      if (!isLost()) return;
      waited += 1;
      if (waited < frames) return watch();
      const place = nearestHeading(around) ?? viewOf(around);
      around = [];
      place?.focus({ preventScroll: true });
    };
    const watch = () => {
      frame ||= requestAnimationFrame(look);
    };
    const changed = () => {
      if (!frame && isLost()) {
        waited = 0;
        watch();
      }
    };
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof Element ? ancestors(target, current) : [];
    };
    const observer = new MutationObserver(changed);
    current.addEventListener('focusin', remember);
    // A dialog lies outside, and closes later than what it did shows.
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      current.removeEventListener('focusin', remember);
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [root]);
}

/** The element itself first, and `root` last. */
function ancestors(element: Element, root: Element): Element[] {
  const found: Element[] = [];
  for (let one: Element | null = element; one && root.contains(one); one = one.parentElement) found.push(one);
  return found;
}

/** The button of one that can be folded, else the heading itself, of the smallest part that has one and is still there. */
function nearestHeading(around: readonly Element[]): HTMLElement | null {
  const here = around.filter(({ isConnected }) => isConnected);
  const headings = here.map((part) => part.querySelector<HTMLElement>('h1, h2, h3'));
  const heading = headings.find((one) => one !== null);
  if (!heading) return null;
  const button = heading.querySelector('button');
  if (!button) heading.tabIndex = -1;
  return button ?? heading;
}

function viewOf(around: readonly Element[]): HTMLElement | null {
  const view = around.findLast((one) => one.isConnected && one.role === 'tabpanel');
  if (!(view instanceof HTMLElement)) return null;
  if (!view.hasAttribute('tabindex')) view.tabIndex = -1;
  return view;
}
