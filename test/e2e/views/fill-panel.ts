import { prontoKeys } from '../../sandbox/pronto/account.ts';
import type { PanelTrial } from '../panel/panel-trial.ts';
import type { Guide } from './guide.ts';
import { viewRows } from './view-rows.ts';

/** From the first run to a month of work. With a key in the worker's keeping, what waits goes on waiting. */
export async function fillPanel(trial: PanelTrial, { panel }: Guide): Promise<void> {
  await panel.evaluate((apiKey) => {
    const wish = { type: 'save-key', provider: 'pronto', apiKey };
    return chrome.runtime.sendMessage(wish);
  }, prontoKeys.good);
  await trial.seed(viewRows());
}
