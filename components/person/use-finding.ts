import { useEffect } from 'react';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { usePanelStore } from '../panel-store.ts';

/** Asks once for the kinds that are ticked when the user pressed the shortcut for it; for somebody who was asked for
 * before, nothing: what is known stands there already. */
export function useFinding(ticked: readonly Kind[], onAsk: (kinds: Kind[]) => void): void {
  const isFinding = usePanelStore((state) => state.isFinding && state.subject.from === 'page');
  const stopFinding = usePanelStore((state) => state.stopFinding);
  useEffect(() => {
    if (!isFinding) return;
    stopFinding();
    if (ticked.length > 0) onAsk([...ticked]);
  }, [isFinding, stopFinding, ticked, onAsk]);
}
