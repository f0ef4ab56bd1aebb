import { afterEach, beforeEach, expect, it } from 'vitest';
import { click, waitForButton } from './button-trial/see-buttons.ts';
import { waitUntilCutOff } from './harness/forge-message.ts';
import {
  openTrialBrowser,
  openTrialPage,
  type TrialBrowser,
  type TrialPage,
} from './button-trial/trial-browser.ts';
import { waitForRestingButton } from './button-trial/trial-waits.ts';

let browser: TrialBrowser;

beforeEach(async () => {
  browser = await openTrialBrowser();
});
afterEach(() => browser.close());

/** As an update does: the script in the page lives on, cut off from the extension. */
async function reloadExtension({ page }: TrialPage): Promise<void> {
  const gone = browser.worker.waitForEvent('close');
  await browser.worker.evaluate(() => chrome.runtime.reload()).catch(() => null);
  await gone;
  await waitUntilCutOff(page);
}

it('asks to reload the page once the extension was updated, and does so when pressed', async () => {
  const open = await openTrialPage(browser, '/in/ada-sample/');
  const before = await waitForButton(open);
  await reloadExtension(open);
  await open.page.mouse.move(before.x + 20, before.y + 10);
  const after = await waitForRestingButton(open, 'Reload this page');
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  const loaded = open.page.waitForEvent('load');
  await click(open, after);
  await loaded;
});

it('mounts nothing new once cut off', async () => {
  const open = await openTrialPage(browser, '/in/ada-sample/');
  await waitForButton(open);
  await reloadExtension(open);
  await open.page.evaluate(() => trial.go('/in/bo-sample/'));
  await open.page.waitForFunction(() => trial.hasBeenQuiet());
  expect(await open.page.evaluate(() => trial.insertions)).toEqual(['/in/ada-sample/']);
});
