import { createSight } from './watch-plain-sight.ts';

/** Watches how an element stands on the screen, at no cost while nothing changes. */
export interface Standing {
  /** Since when (ms, page clock) it has stood in plain sight at one place; null: it does not. */
  since(): number | null;
  stop(): void;
}

/** `host`: what of it stands in the page itself. */
export type WatchStanding = (element: Element, host: Element) => Standing;

/** What moved is looked at again after this time (ms). */
export const retry = 100;

/** The view cropped to the element's box: any move makes it leave the crop. */
function cropTo(element: Element): string {
  const box = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  const insets = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
  return insets.map((inset) => `${-Math.floor(inset)}px`).join(' ');
}

/** Watches whether an element in plain sight stays at its place. */
export function createCrop(element: Element) {
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let crop: IntersectionObserver | null = null;

  const stopCrop = () => {
    since = null;
    crop?.disconnect();
    clearTimeout(timer);
  };
  const startCrop = () => {
    stopCrop();
    const report: IntersectionObserverCallback = (entries) => {
      const entry = entries.at(-1);
      if (entry && entry.intersectionRatio >= 1) {
        since ??= entry.time;
        return;
      }
      stopCrop();
      timer = setTimeout(startCrop, retry);
    };
    const root = element.ownerDocument;
    crop = new IntersectionObserver(report, { root, rootMargin: cropTo(element), threshold: 1 });
    crop.observe(element);
  };
  return { since: () => since, turn: (isClear: boolean) => (isClear ? startCrop() : stopCrop()) };
}

export const watchStanding: WatchStanding = (element) => {
  const { since, turn } = createCrop(element);
  const sight = createSight(turn);
  sight.observe(element);
  return {
    since,
    stop: () => {
      sight.disconnect();
      turn(false);
    },
  };
};
