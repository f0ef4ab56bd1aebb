import type { Page } from 'playwright-core';
import { prontoKeys } from '../../sandbox/pronto/account.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { launch, type Harness, type LaunchOptions } from './launch.ts';
import { ourButtons, pressOurButton, type OurButton } from './our-buttons.ts';
import { finishFirstRun } from './panel-steps.ts';
import { until } from './until.ts';

/** A browser in which the first run is done and a key is stored. */
export async function launchSignedIn(sandbox: Sandbox, options?: LaunchOptions): Promise<Harness> {
  const harness = await launch(sandbox, options);
  const panel = await harness.openPanelPage();
  await finishFirstRun(panel, prontoKeys.good);
  await panel.close();
  return harness;
}

const unsettled = ['Find email', 'Finding…'];

/** A vendor may take seconds, and may be asked twice. */
const patience = 40_000;

/** The button of the page once it shows the end of a lookup. */
export const waitForEnd = (page: Page): Promise<OurButton> =>
  until(
    'the button shows the end of the lookup',
    async () => (await ourButtons(page)).find(({ name }) => !unsettled.includes(name)),
    patience,
  );

/** Presses the button on the page and waits for the end of the lookup; its name then. */
export async function findByButton(page: Page): Promise<string> {
  await pressOurButton(page, 'Find email');
  return (await waitForEnd(page)).name;
}
