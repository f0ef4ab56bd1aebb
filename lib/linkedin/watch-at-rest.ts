import { createSight } from './watch-plain-sight.ts';
import { createCrop, retry, type WatchStanding } from './watch-standing.ts';

interface Watched {
  host: Element;
  turn(isClear: boolean): void;
}

/** Watches how the many elements of a list stand. None can be pressed while it scrolls by: then it costs nothing. */
export function watchAtRest(document: Document): WatchStanding {
  const watched = new Map<Element, Watched>();
  const sight = createSight((isClear, element) => watched.get(element)?.turn(isClear));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const resume = () => {
    timer = undefined;
    for (const element of watched.keys()) sight.observe(element);
  };
  const pause = () => {
    sight.disconnect();
    for (const { turn } of watched.values()) turn(false);
  };
  const onScroll = ({ target }: Event) => {
    const [first] = watched.values();
    // Something else may scroll for ever.
    if (!(target as Node).contains(first?.host ?? null)) return;
    if (!timer) pause();
    clearTimeout(timer);
    timer = setTimeout(resume, retry);
  };
  document.addEventListener('scroll', onScroll, { capture: true });
  return (element, host) => {
    const { since, turn } = createCrop(element);
    const stop = () => {
      watched.delete(element);
      sight.unobserve(element);
      turn(false);
    };
    watched.set(element, { host, turn });
    if (!timer) sight.observe(element);
    return { since, stop };
  };
}
