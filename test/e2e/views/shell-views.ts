import { hitCounters } from '../../../lib/enrichment/hit-rate.ts';
import { noPreset, type Preset } from '../../../lib/preset/preset.ts';
import { troubleChannel } from '../../../lib/storage-trouble.ts';
import type { PanelView } from './panel-view.ts';

const preset: Preset = {
  ...noPreset,
  ...{ allowedVendors: ['pronto', 'sixtyfour'], sidePanelOnly: true, keepMonths: 6, mostCentsPerPerson: 50 },
  providers: { ...noPreset.providers, pronto: { prices: { phone: 25 }, dailyCap: 200, runCap: null } },
  ignored: ['prontoRunCap'],
};
const presetRow = (value: Preset) => ({ settings: [{ key: 'preset', value }] });
const foundCounter = (value: number) => ({
  counters: [{ name: hitCounters('pronto', 'work-email').found, value }],
});

function preseted(name: string, open: PanelView['open']): PanelView {
  return { name, rows: presetRow(preset), undo: presetRow(noPreset), open };
}

/** What lies over all views or stands above them, and what an administrator has set. */
export const shellViews: PanelView[] = [
  {
    name: 'palette',
    open: async ({ panel, dialog }) => {
      await panel.keyboard.press('ControlOrMeta+k');
      await panel.locator('input:focus').waitFor();
      await panel.keyboard.type('ma');
      await dialog().getByText('Mara Lindqvist').waitFor();
    },
  },
  {
    name: 'palette-commands',
    open: async ({ panel, dialog }) => {
      await panel.keyboard.press('ControlOrMeta+k');
      await dialog().getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'shortcuts',
    open: async ({ panel, see }) => {
      await see('no_page');
      await panel.getByRole('tab').first().focus();
      await panel.keyboard.press('?');
      await see('shortcuts_title');
    },
  },
  {
    name: 'backup-reminder',
    rows: foundCounter(320),
    undo: foundCounter(0),
    open: ({ see }) => see('backup_now'),
  },
  {
    name: 'storage-full',
    anew: true,
    open: async ({ panel, see }) => {
      await see('no_page');
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
      await panel.evaluate((name) => new BroadcastChannel(name).postMessage('full'), troubleChannel);
      await see('storage_full_title');
    },
  },
  {
    name: 'offline',
    anew: true,
    open: async ({ panel, see }) => {
      await panel.context().setOffline(true);
      await see('offline_title');
    },
    close: ({ panel }) => panel.context().setOffline(false),
  },
  preseted('preset', async ({ tab, see }) => {
    await tab('tab_settings');
    await see('preset_about');
  }),
  preseted('preset-vendor', async ({ tab, pressText, see }) => {
    await tab('tab_settings');
    await pressText('Pronto');
    await see('preset_locked');
  }),
  preseted('preset-vendor-forbidden', async ({ tab, pressText, see }) => {
    await tab('tab_settings');
    await pressText('Harmonic');
    await see('all_settings');
  }),
];
