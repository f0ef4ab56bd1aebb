import { useEffect } from 'react';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { usePanelStore } from '../panel-store.ts';

interface Finding {
  /** Is all read that decides what is asked, and for how much? */
  isReady: boolean;
  ticked: readonly Kind[];
  onAsk: (kinds: Kind[]) => void;
}

/** Asks once for the kinds that are ticked when the user pressed the shortcut for it; for somebody who was asked for
 * before, nothing: what is known stands there already. */
export function useFinding({ isReady, ticked, onAsk }: Finding): void {
  const isFinding = usePanelStore((state) => state.isFinding && state.subject.from === 'page');
  const stopFinding = usePanelStore((state) => state.stopFinding);
  useEffect(() => {
    if (!isFinding || !isReady) return;
    stopFinding();
    if (ticked.length > 0) onAsk([...ticked]);
  }, [isFinding, isReady, stopFinding, ticked, onAsk]);
}

/** Forgets the wish when this page has nobody to ask for: it must not be granted on the next one. `why` is said aloud. */
export function useNothingToFind(isNothing: boolean, why?: string): void {
  const isFinding = usePanelStore((state) => state.isFinding && state.subject.from === 'page');
  const stopFinding = usePanelStore((state) => state.stopFinding);
  const announce = usePanelStore((state) => state.announce);
  useEffect(() => {
    if (!isFinding || !isNothing) return;
    stopFinding();
    if (why !== undefined) announce(why);
  }, [isFinding, isNothing, why, stopFinding, announce]);
}
