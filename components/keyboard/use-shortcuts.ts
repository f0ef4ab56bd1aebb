import { useEffect } from 'react';
import { type View, usePanelStore, views } from '../panel-store.ts';
import { useSettings } from '../use-settings.ts';
import { isMac } from './is-mac.ts';
import { keyPlace } from './key-place.ts';
import { type ShortcutId, shortcutOf } from './shortcuts.ts';

/** Listens to the keys of the panel. */
export function useShortcuts(): void {
  const hasSingleKeys = useSettings().singleKeys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const id = shortcutOf(event, keyPlace(event.target), { isMac, hasSingleKeys });
      if (!id) return;
      event.preventDefault();
      follow(id);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [hasSingleKeys]);
}

function follow(id: ShortcutId): void {
  const { setOverlay, search } = usePanelStore.getState();
  if (id === 'palette') setOverlay('palette');
  else if (id === 'help') setOverlay('shortcuts');
  else if (id === 'search') search();
  else showView(id);
}

/** Shows a view as if its tab had been pressed: the focus is there, and a screen reader says so. */
export function showView(view: View): void {
  usePanelStore.getState().show(view);
  const place = views.indexOf(view);
  document.querySelectorAll<HTMLElement>('[role=tab]')[place]?.focus();
}
