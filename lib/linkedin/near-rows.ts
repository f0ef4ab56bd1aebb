/** A row is near when less than a whole window lies between it and what is seen. */
const margin = '100%';
/** So many rows beside the focused one are near too: whoever goes from row to row by keyboard misses no control. */
const beside = 2;

/** Rows came near; `isSeen`: one of them can be seen already. */
export type OnNear = (isSeen: boolean) => void;

/** Which rows of a list somebody may soon look at. Who was near once stays so. */
interface NearRows {
  has(row: Element): boolean;
  /** These are the rows now, in page order. */
  follow(rows: Element[]): void;
  /** There may be rows in these: told too when they come near. */
  expect(elements: Element[]): void;
}

/** Chrome 120 and later; not in TypeScript's DOM library yet. Needed where the list scrolls within the page. */
const around: IntersectionObserverInit = Object.assign<IntersectionObserverInit, object>(
  { rootMargin: margin },
  { scrollMargin: margin },
);

/** What has no box of its own (`display: contents`) is never in view. */
function isNear({
  isIntersecting,
  boundingClientRect: { width, height },
}: IntersectionObserverEntry): boolean {
  return isIntersecting || width + height === 0;
}

/** Not merely near. What has no box is taken for seen. */
function isInView({ boundingClientRect: { top, bottom } }: IntersectionObserverEntry): boolean {
  return bottom >= 0 && top <= innerHeight;
}

/** Tells `onNear` when rows came near. The browser measures, and only when something moved. */
export function watchNearRows(document: Document, onNear: OnNear): NearRows {
  const near = new WeakSet<Element>();
  let rows: Element[] = [];
  const add = (elements: Element[], isSeen: boolean) => {
    const fresh = elements.filter((element) => !near.has(element));
    for (const element of fresh) {
      near.add(element);
      observer.unobserve(element);
    }
    if (fresh.length > 0) onNear(isSeen);
  };
  const observer = new IntersectionObserver((entries) => {
    const close = entries.filter(isNear);
    add(
      close.map(({ target }) => target),
      close.some(isInView),
    );
  }, around);
  const onFocus = ({ target }: FocusEvent) => {
    const at = rows.findIndex((row) => row.contains(target as Node));
    if (at >= 0) add(rows.slice(Math.max(0, at - beside), at + beside + 1), true);
  };
  const expect = (elements: Element[]) => {
    for (const element of elements) if (!near.has(element)) observer.observe(element);
  };
  document.addEventListener('focusin', onFocus);
  return {
    has: (row) => near.has(row),
    follow: (now) => {
      rows = now;
      // The first row is where the focus enters the list, from wherever it comes.
      if (now[0]) near.add(now[0]);
      expect(now);
    },
    expect,
  };
}
