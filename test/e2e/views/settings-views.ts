import type { TextKey } from '../../../lib/text.ts';
import { seedTime } from '../panel/panel-seed.ts';
import type { PanelView } from './panel-view.ts';

const openSettings: PanelView['open'] = async ({ tab, see }) => {
  await tab('tab_settings');
  await see('data_title');
};

function settings(name: string, further: PanelView['open'] = async () => {}): PanelView {
  return {
    name,
    open: async (guide) => {
      await openSettings(guide);
      await further(guide);
    },
  };
}

const vendor = (name: string) =>
  settings(`vendor-${name.toLowerCase()}`, async ({ pressText, see }) => {
    await pressText(name);
    await see('all_settings');
  });

const folds: Record<string, TextKey> = {
  passphrase: 'passphrase_title',
  suppression: 'suppression_title',
  retention: 'retention_title',
  notice: 'notice_title',
  'consent-log': 'consent_log',
  hosts: 'hosts_title',
  'delete-all': 'wipe_title',
};

const keyLock = (state: string) => ({
  rows: { keyLock: [{ id: 'lock', state }] },
  undo: { keyLock: [{ id: 'lock', state: 'open' }] },
});

const damaged = { id: 1, table: 'findings', row: { id: 'old' }, foundAt: seedTime };

/** The settings with all that opens in them, and what the money was spent on. */
export const settingsViews: PanelView[] = [
  {
    name: 'spend',
    open: async ({ tab, see }) => {
      await tab('tab_spend');
      await see('spend_by_day');
      await see('ledger');
    },
  },
  {
    name: 'spend-table',
    open: async ({ tab, press, see }) => {
      await tab('tab_spend');
      await press('as_a_table');
      await see('day');
    },
  },
  settings('settings'),
  ...['Pronto', 'Salesfinity', 'Sixtyfour', 'Harmonic'].map(vendor),
  settings('vendor-wrong-price', async ({ panel, pressText, word, see }) => {
    await pressText('Pronto');
    await panel.getByLabel(await word('price_of', await word('kind_work_email'))).fill('two');
    await see('problem_not_a_number');
  }),
  settings('remove-key', async ({ pressText, press, dialog }) => {
    await pressText('Pronto');
    await press('remove_key');
    await dialog().waitFor();
  }),
  settings('order', async ({ press, see }) => {
    await press('settings_order');
    await see('settings_rules');
  }),
  ...Object.entries(folds).map(([name, key]) => settings(`privacy-${name}`, ({ press }) => press(key))),
  settings('delete-all', async ({ press, dialog }) => {
    await press('wipe_title');
    await press('wipe');
    await dialog().waitFor();
  }),
  {
    ...settings('remove-passphrase', async ({ press, dialog }) => {
      await press('passphrase_title');
      await press('passphrase_remove');
      await dialog().waitFor();
    }),
    ...keyLock('unlocked'),
  },
  {
    ...settings('forget-keys', async ({ press, dialog }) => {
      await press('passphrase_title');
      await press('forget_keys');
      await dialog().waitFor();
    }),
    ...keyLock('locked'),
  },
  settings('restore', async ({ panel, press, dialog }) => {
    const asked = panel.waitForEvent('filechooser');
    await press('restore');
    const name = 'reachable-backup-2026-11-20.json';
    await (await asked).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from('{}') });
    await dialog().waitFor();
  }),
  {
    ...settings('damaged-rows', ({ see }) => see('damaged_rows_about')),
    rows: { damagedRows: [damaged] },
  },
  {
    name: 'keys-locked',
    ...keyLock('locked'),
    open: ({ see }) => see('locked_title'),
  },
];
