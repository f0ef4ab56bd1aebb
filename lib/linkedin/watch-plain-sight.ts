/** What the browser itself says: fully in view, not disguised, and covered by nothing, not even by what lets clicks
 * through. `trackVisibility` and its rest are not in TypeScript's DOM library yet. */
const plainSight: IntersectionObserverInit = Object.assign<IntersectionObserverInit, object>(
  { threshold: 1 },
  { trackVisibility: true, delay: 100 },
);

/** Tells whether an element stands in plain sight, soon and again whenever that changes, until it is stopped. */
export function watchPlainSight(element: Element, onVerdict: (isClear: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
    onVerdict(entry?.isIntersecting === true && entry.isVisible === true);
  }, plainSight);
  observer.observe(element);
  return () => observer.disconnect();
}
