/** What the browser itself says: fully in view, not disguised, and covered by nothing, not even by what lets clicks
 * through. `trackVisibility` and its rest are not in TypeScript's DOM library yet. */
const plainSight: IntersectionObserverInit = Object.assign<IntersectionObserverInit, object>(
  { threshold: 1 },
  { trackVisibility: true, delay: 100 },
);

type OnVerdict = (isClear: boolean, element: Element) => void;

/** Tells of each element it observes whether it stands in plain sight, soon and again whenever that changes. */
export function createSight(onVerdict: OnVerdict): IntersectionObserver {
  return new IntersectionObserver((entries: (IntersectionObserverEntry & { isVisible?: boolean })[]) => {
    // Of each element the last word alone counts.
    const last = new Map(entries.map((entry) => [entry.target, entry.isIntersecting && entry.isVisible]));
    for (const [element, isClear] of last) onVerdict(isClear === true, element);
  }, plainSight);
}
