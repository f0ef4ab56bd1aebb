import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows beyond the edges, so that a slow scroll and the Tab key find them there. */
const beyond = 3;

/** Which places of a list of rows of one height (CSS pixels) are in sight, from the first to before the last. Nothing
 * goes through all rows, however many there are. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight }: { count: number; rowHeight: number },
): { from: number; to: number } {
  const [seen, setSeen] = useState({ first: 0, rows: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const first = Math.floor(element.scrollTop / rowHeight);
      const rows = Math.ceil(element.clientHeight / rowHeight) + 1;
      setSeen((before) => (before.first === first && before.rows === rows ? before : { first, rows }));
    };
    // In the frame of the scroll itself, else it shows nothing for a moment.
    const scrolled = () => flushSync(look);
    element.addEventListener('scroll', scrolled, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', scrolled);
      sizes.disconnect();
    };
  }, [scroller, rowHeight]);
  const first = Math.min(seen.first, Math.max(0, count - seen.rows));
  return { from: Math.max(0, first - beyond), to: Math.min(count, first + seen.rows + beyond) };
}
