import { standStill } from '../harness/stand-still.ts';
import { waitForButton, type ButtonSight } from './see-buttons.ts';
import { type TrialPage } from './trial-browser.ts';

/** Waits until no node came or went for a while, so that a button would have been there by now. */
export async function waitUntilQuiet({ page }: TrialPage): Promise<void> {
  await page.waitForFunction(() => trial.hasBeenQuiet());
}

/** Waits until the browser has judged what can be seen, some frames after a press, and the page lies still. */
export async function waitForVerdict(trialPage: TrialPage): Promise<void> {
  await trialPage.page.evaluate(async () => {
    const verdict = () =>
      new Promise((resolve) => {
        const options = Object.assign<IntersectionObserverInit, object>(
          {},
          { trackVisibility: true, delay: 100 },
        );
        const observer = new IntersectionObserver((entries) => {
          observer.disconnect();
          resolve(entries);
        }, options);
        observer.observe(document.body);
      });
    await verdict();
    await new Promise(requestAnimationFrame);
    await verdict();
  });
  await waitForStillness(trialPage);
}

/** Waits until the button has stood at one place for so long that a press counts at once. */
async function waitForStillness({ page }: TrialPage): Promise<void> {
  await page.evaluate(`(${standStill})(() => trial.host())`);
}

/** Waits for the button, and then until it has stood where it is for long enough. */
export async function waitForRestingButton(trialPage: TrialPage, name?: string): Promise<ButtonSight> {
  await waitForButton(trialPage, name);
  await waitForStillness(trialPage);
  return await waitForButton(trialPage, name);
}
