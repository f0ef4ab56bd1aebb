/** Shows the product in the sandbox's world. With a display: opens a browser that is ready to click. Without one, or
 * on a build machine: makes the same steps by itself, prints each, and saves screenshots. */
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launch, type Harness } from '../e2e/harness/launch.ts';
import { pressOurButton, waitForOurButton } from '../e2e/harness/our-buttons.ts';
import { finishFirstRun, waitForFinding } from '../e2e/harness/panel-steps.ts';
import { emailOf, people } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';

const pictures = resolve(import.meta.dirname, '../../.output/tour');
const person = people.find(({ slug }) => slug === 'ada-sample') ?? people[0];
if (!person) throw new Error('The sandbox has no people');
const profile = `/in/${person.slug}/`;

const hasDisplay = () =>
  !process.env['CI'] &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

let steps = 0;
const say = (sentence: string) => console.log(`${String(++steps).padStart(2)}. ${sentence}`);

async function takePicture(page: Page, name: string, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations === 1);
    return Promise.allSettled(ending.map((one) => one.finished)).then(() => null);
  });
  await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`), animations: 'disabled' });
}

async function enterKey(harness: Harness): Promise<void> {
  const panel = await harness.openPanelPage();
  await finishFirstRun(panel, prontoKeys.good);
  await panel.close();
  say('First run finished in the panel, with a key of the sandbox.');
}

/** Clicks the button on the page as a person does; the address that the real side panel then shows. */
async function findEmail(harness: Harness, page: Page): Promise<string> {
  const button = await waitForOurButton(page);
  say(`Opened ${page.url()}: there is a button named "${button.name}".`);
  await pressOurButton(page);
  say('Pressed it with a trusted click.');
  const panel = await harness.sidePanel();
  say(`The side panel opened: ${panel.url()}`);
  const { address, facts } = await waitForFinding(panel);
  say(`It shows ${address} (${facts}).`);
  await waitForOurButton(page, 'Email found');
  say('The button on the page now says "Email found".');
  for (const scheme of ['light', 'dark'] as const) {
    await takePicture(panel, 'panel', scheme);
    await takePicture(page, 'page', scheme);
  }
  say(`Screenshots are in ${pictures}.`);
  return address;
}

function sayWhatVendorSaw({ pronto, received }: Sandbox): void {
  const asked = received.filter(({ method, host }) => method === 'POST' && pronto.site.hosts.includes(host));
  const charged = pronto.ledger.reduce((sum, { amount }) => sum + amount, 0);
  say(`The vendor received ${asked.length} paid request(s) and charged ${charged} credits.`);
}

async function tourHeadless(sandbox: Sandbox): Promise<boolean> {
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  const harness = await launch(sandbox);
  say('Started Chromium with the built extension, on a fresh profile.');
  try {
    await enterKey(harness);
    const address = await findEmail(harness, await harness.open(profile));
    sayWhatVendorSaw(sandbox);
    return person !== undefined && address === emailOf(person);
  } finally {
    await harness.close();
  }
}

/** Null when the display that the environment names does not answer. */
function launchOnDisplay(sandbox: Sandbox): Promise<Harness | null> {
  if (!hasDisplay()) return Promise.resolve(null);
  return launch(sandbox, { headful: true }).catch(() => null);
}

/** Ends when the user closes the browser. */
async function tourWithDisplay(sandbox: Sandbox, harness: Harness): Promise<void> {
  await enterKey(harness);
  const page = await harness.open(profile);
  for (const other of harness.context.pages()) if (other !== page) await other.close();
  say(`The browser is on ${page.url()}. Press "Find email". Close the browser to end.`);
  await harness.context.waitForEvent('close', { timeout: 0 });
  await harness.close();
  sayWhatVendorSaw(sandbox);
}

async function tour(sandbox: Sandbox): Promise<void> {
  const harness = await launchOnDisplay(sandbox);
  if (harness) return tourWithDisplay(sandbox, harness);
  say('There is no display: the tour is made headless.');
  const arrived = await tourHeadless(sandbox);
  console.log(arrived ? 'The email arrived.' : 'Another email arrived than the one expected.');
  if (!arrived) process.exitCode = 1;
}

const sandbox = await startSandbox();
sandbox.pronto.knobs.latency = { min: 200, max: 600 };
try {
  await tour(sandbox);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(`The tour ended early, after step ${steps}.`);
  process.exitCode = 1;
} finally {
  await sandbox.close();
}
