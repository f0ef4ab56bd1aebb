import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { click, seeButtons, waitForButton } from './button-trial/see-buttons.ts';
import {
  newTrialPage,
  openTrialBrowser,
  openTrialPage,
  type TrialBrowser,
  type TrialPage,
} from './button-trial/trial-browser.ts';
import {
  connectToPage,
  receivedMessages,
  resetWorker,
  tellPage,
  waitForDeeds,
  waitForReport,
} from './button-trial/worker-trial.ts';
import { waitForRestingButton, waitUntilQuiet } from './button-trial/trial-waits.ts';
import { waitForOurScript } from './harness/forge-message.ts';

let browser: TrialBrowser;
let open: TrialPage;

const visit = async (path: string) => (open = await openTrialPage(browser, path));
const go = (path: string, late = 0) =>
  open.page.evaluate(([to, by]) => trial.go(to, by), [path, late] as const);
const insertions = () => open.page.evaluate(() => trial.insertions);

beforeAll(async () => {
  browser = await openTrialBrowser();
});
beforeEach(() => resetWorker(browser.worker));
afterEach(() => open.page.close());
afterAll(() => browser.close());

describe('where the button appears', () => {
  it.each(['/in/ada-sample/', '/in/ember-ada/', '/in/ember-frame/?frame'])('once on %s', async (path) => {
    await visit(path);
    const { host } = await waitForButton(open);
    expect(host).toEqual({ name: 'DIV', attributes: [] });
    await waitUntilQuiet(open);
    expect(await seeButtons(open)).toHaveLength(1);
  });

  it('beside the person’s own actions', async () => {
    await visit('/in/ada-sample/');
    const sight = await waitForButton(open);
    const more = await open.page.locator('button[aria-expanded]').boundingBox();
    expect(sight.x).toBeGreaterThan((more?.x ?? 0) + (more?.width ?? 0));
    expect(Math.abs(sight.y - (more?.y ?? 0))).toBeLessThan(10);
  });

  it('after moves without a reload, and back', async () => {
    await visit('/feed/');
    await waitUntilQuiet(open);
    await go('/in/ada-sample/', 400);
    await waitForButton(open);
    await go('/in/ember-bo/', 400);
    await waitForButton(open);
    await open.page.goBack();
    await waitForButton(open);
    expect(await insertions()).toEqual(['/in/ada-sample/', '/in/ember-bo/', '/in/ada-sample/']);
    // Once whether controls are wanted and how they look, then once for each of the three.
    const asked = await receivedMessages(browser.worker);
    expect(asked.map((message) => message.type)).toEqual(['appearance', 'states', 'states', 'states']);
  });

  it('when the page is filled late', async () => {
    await visit('/in/ada-sample/?late=2500');
    await waitForButton(open);
    expect(await insertions()).toEqual(['/in/ada-sample/']);
  });

  it('never on other pages, on one’s own profile, or where page and address disagree', async () => {
    await visit('/feed/');
    await waitUntilQuiet(open);
    for (const path of [
      '/in/wrong-sample/',
      '/in/own-sample/',
      '/search/results/people/',
      '/in/me/',
      '/feed/',
    ]) {
      await go(path);
      await waitUntilQuiet(open);
    }
    await go('/in/ada-sample/');
    await waitForButton(open);
    expect(await insertions()).toEqual(['/in/ada-sample/']);
  });

  it('goes with the person it was for', async () => {
    await visit('/in/ada-sample/');
    await waitForButton(open);
    await go('/feed/', 60_000);
    await open.page.waitForFunction(() => trial.host() === null);
    expect(await insertions()).toEqual(['/in/ada-sample/']);
  });
});

describe('a page that throws the button out', () => {
  it('gets it back', async () => {
    await visit('/in/ada-sample/');
    await waitForButton(open);
    await open.page.evaluate(() => trial.host()?.remove());
    await waitForButton(open);
    await open.page.evaluate(() => trial.show('/in/ada-sample/'));
    await waitForButton(open);
    expect(await insertions()).toHaveLength(3);
  });

  it('and fights it wins, until the next move', async () => {
    await visit('/in/ada-sample/?hostile');
    await connectToPage(browser.worker, open);
    await waitForReport(browser.worker, (report) => report.notice === 'button-removed');
    expect(await insertions()).toHaveLength(6);
    expect(await seeButtons(open)).toEqual([]);
    await open.page.evaluate(() => trial.setHostile(false));
    await go('/in/bo-sample/');
    await waitForButton(open);
    await waitForReport(browser.worker, ({ reading, notice }) => {
      return notice === null && reading?.person?.fullName === 'Bo Sample';
    });
  });

  it('cannot stop us by the start event of our build tool', async () => {
    const id = new URL(browser.worker.url()).host;
    await visit('/feed/');
    await waitForOurScript(open.page);
    await open.page.evaluate((name) => {
      const detail = { contentScriptName: 'linkedin', messageId: 'other', type: name };
      document.dispatchEvent(new CustomEvent(name, { detail }));
      postMessage(detail, '*');
    }, `${id}:linkedin:wxt:content-script-started`);
    await go('/in/ada-sample/');
    await waitForButton(open);
    expect(await insertions()).toEqual(['/in/ada-sample/']);
    // The test itself has told the page our id.
    await open.page.evaluate(() => window.keptMessages?.splice(0));
  });
});

describe('what the button shows', () => {
  it.each([
    ['idle', 'Find email'],
    ['finding', 'Finding…'],
    ['found', 'Email found'],
    ['not-found', 'No email found'],
    ['attention', 'Needs attention'],
  ])('%s as “%s”, in one size', async (state, name) => {
    await resetWorker(browser.worker, state);
    await visit('/in/ada-sample/');
    const { width, height } = await waitForButton(open, name);
    await resetWorker(browser.worker, 'idle');
    await tellPage(browser.worker);
    const idle = await waitForButton(open);
    expect([idle.width, idle.height]).toEqual([width, height]);
  });

  it('starts on the first click and only opens the panel on the next', async () => {
    await resetWorker(browser.worker, 'idle', 'not-found');
    await visit('/in/ada-sample/');
    await click(open, await waitForRestingButton(open));
    await click(open, await waitForRestingButton(open, 'No email found'));
    expect(await waitForDeeds(browser.worker, 2)).toEqual(['find', 'open-panel']);
    const messages = await receivedMessages(browser.worker);
    expect(messages.find(({ type }) => type === 'find')?.person?.address).toContain('/in/ada-sample');
  });
});

describe('the theme', () => {
  it('is the page’s, also when it changes', async () => {
    await visit('/in/ada-sample/?dark');
    const dark = await waitForButton(open);
    await open.page.evaluate(() => document.documentElement.classList.replace('theme--dark', 'theme--light'));
    const light = await waitForButton(open);
    expect([dark.color, light.color]).toEqual(['rgb(113, 183, 251)', 'rgb(10, 102, 194)']);
  });
});

describe('what the page can see', () => {
  it('is no event of our build tool', async () => {
    const started = `${new URL(browser.worker.url()).host}:linkedin:wxt:content-script-started`;
    open = await newTrialPage(browser);
    const { page } = open;
    await page.addInitScript((name) => {
      document.addEventListener(name, () => document.documentElement.setAttribute('lang', 'seen'));
      addEventListener('message', () => document.documentElement.setAttribute('lang', 'seen'));
    }, started);
    await page.goto('https://www.linkedin.com/in/ada-sample/');
    await waitForButton(open);
    expect(await page.getAttribute('html', 'lang')).toBeNull();
  });

  it('is searched when a page is closed', async () => {
    await visit('/feed/');
    const secret = browser.worker.url();
    await open.page.evaluate((text) => document.body.setAttribute('data-note', text), secret);
    await expect(open.page.close()).rejects.toThrow('The page learnt of us');
    await open.page.evaluate(() => document.body.removeAttribute('data-note'));
  });

  it('is an empty box with a closed root', async () => {
    await visit('/in/ada-sample/');
    await waitForButton(open);
    const seen = await open.page.evaluate(() => {
      const host = trial.host();
      return [
        host?.shadowRoot,
        host?.attributes.length,
        host?.innerText,
        document.body.innerText.includes('Find'),
      ];
    });
    expect(seen).toEqual([null, 0, '', false]);
    expect(await open.page.content()).not.toContain(new URL(browser.worker.url()).host);
  });
});
