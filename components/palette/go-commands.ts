import { capabilitiesOf, providerIds } from '../../lib/providers/index.ts';
import { text } from '../../lib/text.ts';
import { shortcutKeys, shortcutNames } from '../keyboard/shortcut-names.ts';
import { showView } from '../keyboard/use-shortcuts.ts';
import { type View, usePanelStore, views } from '../panel-store.ts';
import type { IconName } from '../shell/icon.tsx';
import type { Command } from './command.ts';

const viewIcons: Record<View, IconName> = {
  person: 'person',
  runs: 'play',
  history: 'clock',
  spend: 'coins',
  settings: 'settings',
};

/** Every view, and the pages of the settings. */
export function goCommands(): Command[] {
  const { openSettings, setOverlay, search } = usePanelStore.getState();
  const part = (id: 'data' | 'privacy' | 'keyboard', title: string, icon: IconName): Command => ({
    ...{ id: `part ${id}`, group: 'go', title, details: [text('tab_settings')], icon },
    run: () => openSettings({ page: 'list', part: id }),
  });
  return [
    ...views.map((view): Command => ({
      ...{ id: `view ${view}`, group: 'go', title: text(shortcutNames[view]), icon: viewIcons[view] },
      keys: shortcutKeys(view),
      run: () => showView(view),
    })),
    {
      ...{ id: 'search', group: 'go', title: text('shortcut_search'), icon: 'search' },
      keys: shortcutKeys('search'),
      run: search,
    },
    ...providerIds.map((vendor): Command => ({
      ...{ id: `vendor ${vendor}`, group: 'go', title: capabilitiesOf(vendor).name, icon: 'key' },
      details: [text('tab_settings')],
      run: () => openSettings({ page: 'vendor', vendor }),
    })),
    {
      ...{ id: 'order', group: 'go', title: text('settings_order'), icon: 'settings' },
      details: [text('tab_settings')],
      run: () => openSettings({ page: 'order' }),
    },
    part('data', text('data_title'), 'save'),
    part('privacy', text('privacy'), 'shield'),
    {
      ...{ id: 'shortcuts', group: 'go', title: text('shortcuts_title'), icon: 'keyboard' },
      keys: shortcutKeys('help'),
      run: () => setOverlay('shortcuts'),
    },
  ];
}
