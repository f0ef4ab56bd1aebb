import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFromMenu, pressFindEmail } from './harness/browser-acts.ts';
import { until } from './harness/until.ts';
import { openWorld, type World } from './harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const asked = (slug: string) =>
  world.sandbox.received.filter(({ method, body }) => method === 'POST' && body.includes(`/in/${slug}"`))
    .length;

/** Resolves once the page is there. */
async function openTab(windowId: number, profile: string): Promise<void> {
  const worker = world.harness.worker();
  const tabId = await worker.evaluate(
    async ([window, url]) => (await chrome.tabs.create({ windowId: window, url, active: true })).id ?? -1,
    [windowId, `https://www.linkedin.com${profile}`] as const,
  );
  const status = () => worker.evaluate(async (id) => (await chrome.tabs.get(id)).status, tabId);
  await until(`${profile} is loaded`, async () => (await status()) === 'complete');
}

/** The panel of another window, beside this page. */
async function openWindow(profile: string): Promise<{ panel: Page; windowId: number }> {
  const opening = world.harness.context.waitForEvent('page');
  const windowId = await world.harness.worker().evaluate(async () => {
    const made = await chrome.windows.create({ url: chrome.runtime.getURL('sidepanel.html') });
    return made?.id ?? -1;
  });
  const panel = await opening;
  await panel.getByRole('tab', { name: 'Runs' }).click();
  await panel.getByRole('heading', { name: 'No runs yet' }).waitFor();
  await openTab(windowId, profile);
  return { panel, windowId };
}

test('the shortcut in one window asks for nobody on the page of another', async () => {
  const { panel, windowId } = await openWindow('/in/bruno-beispiel/');
  const own = await world.panel.evaluate(async () => (await chrome.windows.getCurrent()).id ?? -1);
  expect(own).not.toBe(windowId);
  await openTab(own, '/in/ada-sample/');
  await world.panel.getByRole('heading', { name: 'Ada Sample' }).waitFor();
  await pressFindEmail(world.harness, own);
  await until('Ada is asked for', () => asked('ada-sample') === 1);
  await until('she is found', async () => (await world.stored()).findings.length === 1);
  expect(await panel.getByRole('tab', { name: 'Runs' }).getAttribute('aria-selected')).toBe('true');
  await chooseFromMenu(world.harness, 'https://www.linkedin.com/in/chloe-exemple/', windowId);
  await panel.getByRole('textbox', { name: 'First name' }).waitFor();
  expect(await world.panel.getByRole('textbox', { name: 'First name' }).count()).toBe(0);
  expect(asked('bruno-beispiel')).toBe(0);
  await pressFindEmail(world.harness, windowId);
  await until('Bruno is asked for', () => asked('bruno-beispiel') === 1);
});
