import { useEffect, useRef } from 'react';

/** Does this when the part of the panel is left in any way: no field loses the focus when it goes, or the panel is closed. */
export function useLeaving(leave: () => void): void {
  const newest = useRef(leave);
  useEffect(() => {
    newest.current = leave;
  }, [leave]);
  useEffect(() => {
    const left = () => newest.current();
    addEventListener('pagehide', left);
    return () => {
      removeEventListener('pagehide', left);
      left();
    };
  }, []);
}
