import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disguises } from './button-trial/disguises.ts';
import { click, seeButtons, waitForButton, type ButtonSight } from './button-trial/see-buttons.ts';
import {
  openTrialBrowser,
  openTrialPage,
  type TrialBrowser,
  type TrialPage,
} from './button-trial/trial-browser.ts';
import { resetWorker, waitForDeeds } from './button-trial/worker-trial.ts';
import { waitForRestingButton, waitForVerdict } from './button-trial/trial-waits.ts';

let browser: TrialBrowser;
let open: TrialPage;
let button: ButtonSight;

beforeAll(async () => {
  browser = await openTrialBrowser();
});
beforeEach(async () => {
  await resetWorker(browser.worker);
  open = await openTrialPage(browser, '/in/ada-sample/');
  button = await waitForRestingButton(open);
});
afterEach(() => open.page.close());
afterAll(() => browser.close());

declare global {
  /** Takes the disguise away that was put on. */
  var undo: () => void;
}

/** What the worker got in all, after an honest press: had anything started before, it would be more or other. */
async function deedsAfterHonestPress(): Promise<string[]> {
  await click(open, await waitForRestingButton(open));
  await waitForButton(open, 'Finding…');
  return waitForDeeds(browser.worker, 1);
}

describe('events made by the page', () => {
  it('start nothing', async () => {
    await open.page.evaluate(({ x, y }) => {
      const host = trial.host();
      const at = {
        bubbles: true,
        composed: true,
        clientX: x + 20,
        clientY: y + 10,
        detail: 1,
        isPrimary: true,
      };
      for (const target of [host, host?.parentElement, document.elementFromPoint(x + 20, y + 10)]) {
        for (const type of ['pointerdown', 'pointerup']) target?.dispatchEvent(new PointerEvent(type, at));
        for (const type of ['mousedown', 'mouseup', 'click']) target?.dispatchEvent(new MouseEvent(type, at));
        for (const key of ['Enter', ' ']) {
          target?.dispatchEvent(new KeyboardEvent('keydown', { ...at, key }));
          target?.dispatchEvent(new KeyboardEvent('keyup', { ...at, key }));
        }
        if (target instanceof HTMLElement) target.focus();
        if (target instanceof HTMLElement) target.click();
      }
    }, button);
    await waitForVerdict(open);
    expect(await deedsAfterHonestPress()).toEqual(['find']);
  });
});

/** What lets the press through to the button, and can be away before anything is judged. */
const coversUndone = [
  'cover that lets clicks through',
  'half cover that lets clicks through',
  'popover that lets clicks through',
  'dialog that lets clicks through',
  'behind the page by z-index',
  'opacity of the root',
];

describe('a press on what the user cannot see', () => {
  it.each(Object.entries(disguises))('starts nothing: %s', async (_name, disguise) => {
    await open.page.evaluate(`globalThis.undo = (${disguise})(trial.host())`);
    const [now = button] = await seeButtons(open);
    await click(open, now);
    await waitForVerdict(open);
    await open.page.evaluate(() => undo());
    expect(await deedsAfterHonestPress()).toEqual(['find']);
  });

  it.each(coversUndone)('starts nothing: %s, gone with the press', async (name) => {
    await open.page.evaluate(`globalThis.undo = (${disguises[name]})(trial.host())`);
    await waitForVerdict(open);
    await open.page.evaluate(() => addEventListener('pointerdown', undo, { capture: true, once: true }));
    await click(open, button);
    await waitForVerdict(open);
    expect(await deedsAfterHonestPress()).toEqual(['find']);
  });

  it('starts nothing: disguised between press and release', async () => {
    await open.page.mouse.move(button.x + 50, button.y + 16);
    await open.page.mouse.down();
    await open.page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.1'));
    await open.page.mouse.up();
    await waitForVerdict(open);
    await open.page.evaluate(() => document.documentElement.removeAttribute('style'));
    expect(await deedsAfterHonestPress()).toEqual(['find']);
  });

  it('starts nothing: moved between press and release', async () => {
    await open.page.mouse.move(button.x + 50, button.y + 16);
    await open.page.mouse.down();
    await open.page.evaluate(() => document.body.style.setProperty('margin-left', '20px'));
    await open.page.mouse.up();
    await waitForVerdict(open);
    expect(await deedsAfterHonestPress()).toEqual(['find']);
  });

  it('starts nothing: pushed under the second click of a double click', async () => {
    await open.page.mouse.move(button.x + 50, button.y + 316);
    await open.page.mouse.down({ clickCount: 1 });
    await open.page.mouse.up({ clickCount: 1 });
    await open.page.evaluate(() => document.body.style.setProperty('margin-top', '308px'));
    await open.page.mouse.down({ clickCount: 2 });
    await open.page.mouse.up({ clickCount: 2 });
    await waitForVerdict(open);
    expect(await deedsAfterHonestPress()).toEqual(['find']);
  });
});

describe('the keyboard', () => {
  const tabToButton = async () => {
    await open.page.locator('button[aria-expanded]').focus();
    await open.page.keyboard.press('Tab');
  };

  it.each(['Enter', 'Space'])('starts by %s', async (key) => {
    await tabToButton();
    await open.page.keyboard.press(key);
    await waitForButton(open, 'Finding…');
    expect(await waitForDeeds(browser.worker, 1)).toEqual(['find']);
  });

  it('starts nothing on a button that cannot be seen', async () => {
    await tabToButton();
    await open.page.evaluate(() => document.body.style.setProperty('opacity', '0'));
    await open.page.keyboard.press('Enter');
    await waitForVerdict(open);
    await open.page.evaluate(() => document.body.removeAttribute('style'));
    expect(await deedsAfterHonestPress()).toEqual(['find']);
  });
});
