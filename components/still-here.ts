import { usePanelStore } from './panel-store.ts';

/** Asks later whether the user is where they are now: an answer that comes late moves nobody who went elsewhere. */
export function stillHere(): () => boolean {
  const { view, subject, runs } = usePanelStore.getState();
  return () => {
    const now = usePanelStore.getState();
    return now.view === view && now.subject === subject && now.runs === runs;
  };
}
