import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { defaultSettings } from '../../lib/settings.ts';
import type { Settings } from '../../lib/settings.ts';
import { salesfinityKeys } from '../sandbox/salesfinity/account.ts';
import { until } from './harness/until.ts';
import { holdTables } from './panel/hold-tables.ts';
import { readyRows } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  await trial.seed(readyRows());
});
afterAll(() => trial?.close());

async function savedSettings(): Promise<Settings> {
  const { settings = [] } = await trial.harness.readDatabase();
  return (settings as unknown as { value: Settings }[])[0]?.value ?? defaultSettings;
}

async function openSettings(name: RegExp | string) {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByRole('main').getByRole('button', { name }).click();
  await panel.getByRole('button', { name: 'All settings' }).waitFor();
  return { panel, complaints };
}

test('another vendor’s key is stored, checked, and shown in the list', async () => {
  const { panel, complaints } = await openSettings('Salesfinity No key');
  await panel.getByLabel('API key').fill(salesfinityKeys.good);
  await panel.getByRole('button', { name: 'Save key' }).click();
  await panel.getByText('The key works.').first().waitFor();
  await panel.getByRole('button', { name: 'All settings' }).click();
  await panel.getByRole('button', { name: 'Salesfinity Key works' }).waitFor();
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a vendor’s page shows what it can do and nothing else', async () => {
  const { panel } = await openSettings('Harmonic');
  await panel.getByLabel('Price: Work email').waitFor();
  for (const label of ['Price: Phone', 'Phone countries', 'Webhook address', 'Addresses'])
    expect(await panel.getByLabel(label).count()).toBe(0);
  await panel.getByLabel('Requests a second').fill('4');
  await panel.getByText('not above the most').waitFor();
  expect(await panel.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  await panel.getByLabel('Requests a second').fill('2');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await until(
    'the limit is saved',
    async () => (await savedSettings()).providers.harmonic.requestLimit === 2,
  );
  await panel.close();
});

test('what is typed and not saved stays while something else is looked at, and says so', async () => {
  const { panel, complaints } = await openSettings('Harmonic');
  const [cap, unsaved] = [panel.getByLabel('Cap per day'), panel.getByText('Not saved yet')];
  expect(await unsaved.count()).toBe(0);
  await cap.fill('77');
  await unsaved.waitFor();
  await panel.getByRole('tab', { name: 'History' }).click();
  await cap.waitFor({ state: 'detached' });
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await unsaved.waitFor();
  expect(await cap.inputValue()).toBe('77');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await unsaved.waitFor({ state: 'detached' });
  await until('the cap is saved', async () => (await savedSettings()).providers.harmonic.dailyCap === 77);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('what is typed while a form is saved stays, is not called saved, and keeps the focus', async () => {
  const { panel } = await openSettings(/^Pronto/);
  const [day, run] = [panel.getByLabel('Cap per day'), panel.getByLabel('Cap per run')];
  await day.fill('250');
  await day.press('Enter');
  await run.fill('777');
  await until('the first is saved', async () => (await savedSettings()).providers.pronto.dailyCap === 250);
  await panel.getByText(/of 250$/).waitFor({ state: 'attached' });
  expect([await day.inputValue(), await run.inputValue()]).toEqual(['250', '777']);
  const saved = panel.getByRole('main').getByText('Saved', { exact: true });
  // While it is under way, the button is called otherwise.
  await panel.getByRole('button', { name: 'Save', exact: true }).waitFor();
  expect(await saved.count()).toBe(0);
  await run.press('Enter');
  await until('the second is saved', async () => (await savedSettings()).providers.pronto.runCap === 777);
  await saved.waitFor();
  expect(await run.evaluate((field) => field === document.activeElement)).toBe(true);
  await panel.close();
});

test('results go to the webhook only once there is one', async () => {
  const { panel } = await openSettings(/^Pronto/);
  const run = panel.getByRole('radiogroup', { name: 'A run' });
  expect(await run.getByRole('radio').count()).toBe(2);
  await panel.getByRole('textbox', { name: 'Webhook address' }).fill('https://hook.example/x');
  await run.getByText('To your webhook').click();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await until('the way is saved', async () => (await savedSettings()).providers.pronto.runWay === 'webhook');
  await panel.getByRole('textbox', { name: 'Webhook address' }).fill('');
  expect(await run.getByRole('radio', { name: 'At once' }).isChecked()).toBe(true);
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await until('without an address, the usual way', async () => {
    return (await savedSettings()).providers.pronto.runWay === 'sync';
  });
  await panel.close();
});

test('the order is changed by the keyboard alone, and the focus stays with the vendor', async () => {
  const { panel, complaints } = await openSettings('Order and rules');
  const work = panel.getByRole('region', { name: 'Work email' });
  const earlier = work.getByRole('button', { name: 'Ask Salesfinity earlier' });
  await earlier.focus();
  await panel.keyboard.press('Enter');
  const later = work.getByRole('button', { name: 'Ask Salesfinity later' });
  await until('the focus stays', () => later.evaluate((button) => button === document.activeElement));
  await panel.keyboard.press('Enter');
  await until('the focus stays', () => later.evaluate((button) => button === document.activeElement));
  await panel.keyboard.press('Enter');
  await work.getByRole('checkbox', { name: 'Harmonic' }).focus();
  await panel.keyboard.press('Space');
  await until('the order is saved', async () => {
    return (await savedSettings()).order['work-email'].join() === 'pronto,sixtyfour,salesfinity';
  });
  await panel.getByLabel('Most for one person').fill('12,5');
  await panel.getByText('Accept a risky address').click();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await until('the rules are saved', async () => !(await savedSettings()).waterfall.acceptRisky);
  expect((await savedSettings()).waterfall.mostCentsPerPerson).toBe(12.5);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('settings changed at two places in the same moment are both stored', async () => {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('tab', { name: 'Settings' }).click();
  const names = ['Phone', 'Single keys work where nothing is typed'];
  const ticks = names.map((name) => panel.getByRole('checkbox', { name, exact: true }));
  const [phone, keys] = await Promise.all(ticks.map((tick) => tick.elementHandle()));
  const press = (boxes: (Node | null | undefined)[]) => {
    for (const box of boxes) if (box instanceof HTMLElement) box.click();
  };
  await panel.evaluate(press, [phone, keys]);
  await until('both are saved', async () => {
    const { tickedKinds, singleKeys } = await savedSettings();
    return tickedKinds.includes('phone') && !singleKeys;
  });
  expect(await Promise.all(ticks.map((tick) => tick.isChecked()))).toEqual([true, false]);
  await panel.evaluate(press, [phone, keys]);
  await until('both are taken back', async () => {
    const { tickedKinds, singleKeys } = await savedSettings();
    return !tickedKinds.includes('phone') && singleKeys;
  });
  expect(complaints).toEqual([]);
  await panel.close();
});

test('settings that were read before a change was stored do not take it back', async () => {
  const { panel } = await trial.open();
  onTestFinished(() => panel.close());
  await panel.getByRole('tab', { name: 'Settings' }).click();
  const save = (settings: Partial<Settings>) =>
    panel.evaluate((message) => chrome.runtime.sendMessage(message), { type: 'save-settings', settings });
  const keys = 'Single keys work where nothing is typed';
  const tick = panel.getByRole('checkbox', { name: keys, exact: true });
  const mode = panel.getByRole('radio', { name: 'In this panel only' });
  // All of them are read together: none is shown before this table can be read too.
  const letFirst = await holdTables(panel, 'keyHints');
  await save({ pageControls: false });
  await panel.getByText(keys).click();
  await panel.getByRole('status').getByText('Saved').waitFor();
  const letSecond = await holdTables(panel, 'keyHints');
  await letFirst();
  await until('what was read first is shown', () => mode.isChecked());
  expect(await tick.isChecked()).toBe(false);
  await letSecond();
  await until('it is stored', async () => !(await savedSettings()).singleKeys);
  await save({ pageControls: true, singleKeys: true });
  await until('both are shown as they are now', async () => !(await mode.isChecked()) && tick.isChecked());
});

test('nothing is wider than the panel, at 320 px, light and dark', async () => {
  for (const name of ['Pronto', 'Sixtyfour', 'Order']) {
    const { panel } = await openSettings(new RegExp(`^${name}`));
    await panel.setViewportSize({ width: 320, height: 700 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      expect(await overflow(panel)).toBe(0);

      await panel.screenshot({
        path: `.output/screenshots/settings-${name}-${colorScheme}.png`,
        fullPage: true,
      });
    }
    await panel.close();
  }
});
