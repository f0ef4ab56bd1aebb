/** Watches whether an element stays where it is on the screen, at no cost while it does. */
export interface RestingPlace {
  /** Since when (ms, page clock) it has been fully in view at one place; null: it is not. */
  since(): number | null;
  stop(): void;
}

const retry = 150;

/** The view cropped to the element's box: any move makes it leave the crop. */
function cropTo(element: Element): string {
  const box = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  const insets = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
  return insets.map((inset) => `${-Math.floor(inset)}px`).join(' ');
}

export function watchRest(element: Element): RestingPlace {
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let crop: IntersectionObserver | null = null;
  let isInView = false;

  const stopCrop = () => {
    since = null;
    crop?.disconnect();
    if (timer !== null) clearTimeout(timer);
    timer = null;
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
      if (isInView) timer = setTimeout(startCrop, retry);
    };
    crop = new IntersectionObserver(report, {
      root: element.ownerDocument,
      rootMargin: cropTo(element),
      threshold: 1,
    });
    crop.observe(element);
  };
  const view = new IntersectionObserver(
    (entries) => {
      isInView = (entries.at(-1)?.intersectionRatio ?? 0) >= 1;
      if (isInView) startCrop();
      else stopCrop();
    },
    { threshold: 1 },
  );
  view.observe(element);
  return {
    since: () => since,
    stop: () => {
      view.disconnect();
      stopCrop();
    },
  };
}
