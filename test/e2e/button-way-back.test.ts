import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForButton } from './button-trial/see-buttons.ts';
import { openTrialBrowser, openTrialPage, type TrialBrowser } from './button-trial/trial-browser.ts';
import { receivedDeeds, resetWorker, tellPage } from './button-trial/worker-trial.ts';

let browser: TrialBrowser;

beforeAll(async () => {
  browser = await openTrialBrowser();
});
afterAll(() => browser.close());

it('shows what became of somebody while another page was shown', async () => {
  await resetWorker(browser.worker, 'finding');
  const open = await openTrialPage(browser, '/in/ada-sample/');
  await waitForButton(open, 'Finding…');
  await open.page.evaluate(() => trial.go('/feed/', 0));
  await open.page.waitForFunction(() => trial.host() === null);
  await resetWorker(browser.worker, 'found');
  await tellPage(browser.worker);
  await open.page.goBack();
  await waitForButton(open, 'Email found');
  expect(await receivedDeeds(browser.worker)).toEqual([]);
  await open.page.close();
});
