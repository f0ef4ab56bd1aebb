import { type RefObject, useEffect } from 'react';

/** Gives the focus to what has just opened when what was pressed to come here is gone, or goes with the view that is left:
 * without this, the keyboard would start at the top again. */
export function useFocusIfLost(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { activeElement } = document;
    const view = place.current?.closest('[role=tabpanel]');
    // The view that is left is there for a moment longer, in no role any more.
    const isLeaving = activeElement?.closest('main') && !view?.contains(activeElement);
    if (activeElement === document.body || isLeaving) place.current?.focus();
  }, [place]);
}
