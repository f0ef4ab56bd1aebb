import type { Page } from 'playwright-core';
import type { PanelTrial } from './panel-trial.ts';

/** A panel at the history, once so many people are shown. */
export async function openHistory(trial: PanelTrial, sentence: string) {
  const opened = await trial.open();
  await opened.panel.getByRole('tab', { name: 'History' }).click();
  await countShown(opened.panel, sentence);
  return opened;
}

export const countShown = (panel: Page, sentence: string) =>
  panel.getByText(sentence, { exact: true }).waitFor();
export const rows = (panel: Page) => panel.getByRole('list', { name: 'History' }).getByRole('listitem');
export const searchFor = (panel: Page, text: string) => panel.getByRole('searchbox').fill(text);
