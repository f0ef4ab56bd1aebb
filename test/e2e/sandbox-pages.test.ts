import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { launch, type Harness } from './harness/launch.ts';

let sandbox: Sandbox;
let harness: Harness;

beforeAll(async () => {
  sandbox = await startSandbox();
  harness = await launch(sandbox);
});
afterAll(async () => {
  await harness?.close();
  await sandbox?.close();
});
beforeEach(() => void (sandbox.linkedIn.knobs.moveDelay = 300));

const count = (page: Page, selector: string) => page.locator(selector).count();

test('a server-driven profile has its marks', async () => {
  const page = await harness.open('/in/ada-sample/');
  expect(await count(page, '#root main#workspace')).toBe(1);
  expect(await count(page, 'h1')).toBe(0);
  expect(await count(page, '[data-sdui-screen$="profile.Profile"] [role=toolbar]')).toBe(1);
  expect(await count(page, 'section[componentkey*="profile.card.refACoAA"][componentkey$="Topcard"]')).toBe(
    1,
  );
  expect(await count(page, 'a[href="/in/ada-sample/overlay/contact-info/"]')).toBe(1);
  expect(await count(page, 'section a[href*="recipient=ACoAAadasample"]')).toBe(1);
  expect(await count(page, '[role=button]:has(svg[id^=company-accent]) p')).toBe(1);
});

test('an Ember profile has its marks', async () => {
  const page = await harness.open('/in/ada-sample/?front=ember');
  expect(await count(page, 'main h1')).toBe(1);
  expect(await count(page, 'main .text-body-medium.break-words')).toBe(1);
  expect(await count(page, '.pv-text-details__right-panel button')).toBe(2);
  expect(await count(page, '#experience')).toBe(1);
  expect(await count(page, '#root')).toBe(0);
});

test('the own profile can be edited, and sends no message', async () => {
  const page = await harness.open('/in/vera-viewer/');
  expect(await count(page, 'a[href="/in/vera-viewer/edit/intro/"]')).toBe(1);
  expect(await count(page, '[componentkey$="Topcard"] a[href*="recipient="]')).toBe(0);
});

test.each(['sdui', 'ember'])('the people search in %s has ten rows a page', async (front) => {
  const rows = front === 'sdui' ? '[role=list] [role=listitem]' : '[data-chameleon-result-urn]';
  const page = await harness.open(`/search/results/people/?keywords=buyer&front=${front}&page=2`);
  expect(await count(page, rows)).toBe(10);
  await page.getByRole('link', { name: 'Next' }).click();
  await page.waitForURL(/page=3/);
});

test('rows nest an anchor in an anchor, as no parser would', async () => {
  const page = await harness.open('/search/results/people/');
  expect(await page.evaluate(() => document.querySelectorAll('a a').length)).toBe(30);
});

test('during a move the address is new while the content is old, and back works', async () => {
  const page = await harness.open('/feed/');
  const document = await page.evaluateHandle(() => window.document);
  const link = page.getByRole('link', { name: 'Ada Sample' });
  // Looked at in the moment of the move: how long it takes is not this test's.
  const atOnce = await link.evaluate((element: HTMLElement) => {
    element.click();
    return [location.pathname, window.document.title];
  });
  expect(atOnce).toEqual(['/in/ada-sample/', '(2) Feed | LinkedIn']);
  await page.getByRole('heading', { name: 'Ada Sample' }).waitFor();
  await page.goBack();
  await page.getByText('A good week').first().waitFor();
  expect(await document.evaluate((same) => same === window.document)).toBe(true);
});

/** Adds a node as an extension would, and gives it a name to find it by. */
const addForeignNode = (page: Page) =>
  page.evaluate(() => document.body.firstElementChild?.append(document.createElement('foreign-node')));

/** Runs in a page before its own scripts: the first content is not waited for from afar, for the second follows soon. */
function addWithFirstContent(): void {
  const observer = new MutationObserver(() => {
    if (!document.body?.querySelector('h2.name')) return;
    observer.disconnect();
    document.body.firstElementChild?.append(document.createElement('foreign-node'));
    document.documentElement.classList.add('foreign-node-came');
  });
  observer.observe(document, { childList: true, subtree: true });
}

test('a late page comes empty, then throws foreign nodes out once', async () => {
  const page = await harness.context.newPage();
  await page.addInitScript(addWithFirstContent);
  await page.goto('https://www.linkedin.com/in/ada-sample/?behaviour=late');
  await page.waitForFunction(() => document.querySelector('html.foreign-node-came'));
  await page.locator('foreign-node').waitFor({ state: 'detached' });
  await addForeignNode(page);
  expect(await count(page, 'foreign-node')).toBe(1);
});

test('a hostile page throws foreign nodes out, for ever', async () => {
  const page = await harness.open('/in/ada-sample/?behaviour=hostile');
  for (const _ of [1, 2, 3]) {
    await addForeignNode(page);
    await page.locator('foreign-node').waitFor({ state: 'detached' });
  }
  expect(await count(page, 'h2.name')).toBe(1);
});

test('the page enforces Trusted Types and lets no inline code run', async () => {
  const page = await harness.open('/feed/');
  const assign = page.evaluate(() => void (document.body.innerHTML = '<p>'));
  await expect(assign).rejects.toThrow('TrustedHTML');
});

test('light and dark follow the wish, else the device', async () => {
  const dark = await harness.open('/in/ada-sample/?theme=dark');
  expect(await count(dark, 'html.theme--dark')).toBe(1);
  const scheme = () => dark.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await scheme()).toBe('dark');
  await dark.emulateMedia({ colorScheme: 'dark' });
  await dark.goto('https://www.linkedin.com/in/ada-sample/');
  expect(await scheme()).toBe('dark');
  await dark.goto('https://www.linkedin.com/in/ada-sample/?theme=light');
  expect(await scheme()).toBe('light');
});
