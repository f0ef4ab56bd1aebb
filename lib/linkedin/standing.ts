/** Watches how an element stands on the screen, at no cost while nothing changes. */
export interface Standing {
  /** Since when (ms, page clock) it has stood in plain sight at one place; null: it does not. */
  since(): number | null;
  stop(): void;
}

const retry = 150;

/** What the browser itself says: fully in view, not disguised, and covered by nothing, not even by what lets clicks
 * through. `trackVisibility` and its rest are not in TypeScript's DOM library yet. */
const plainSight: IntersectionObserverInit = Object.assign<IntersectionObserverInit, object>(
  { threshold: 1 },
  { trackVisibility: true, delay: 100 },
);

export function watchPlainSight(element: Element, onVerdict: (isClear: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
    onVerdict(entry?.isIntersecting === true && entry.isVisible === true);
  }, plainSight);
  observer.observe(element);
  return () => observer.disconnect();
}

/** The view cropped to the element's box: any move makes it leave the crop. */
function cropTo(element: Element): string {
  const box = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  const insets = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
  return insets.map((inset) => `${-Math.floor(inset)}px`).join(' ');
}

export function watchStanding(element: Element): Standing {
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
      if (entry !== undefined && entry.intersectionRatio >= 1) {
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
  const stopSight = watchPlainSight(element, (isClear) => (isClear ? startCrop() : stopCrop()));
  return {
    since: () => since,
    stop: () => {
      stopSight();
      stopCrop();
    },
  };
}
