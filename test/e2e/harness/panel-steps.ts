import type { Page } from 'playwright-core';

/** What the panel says of a finding, as a person reads it. */
export interface SeenFinding {
  address: string;
  /** Our word for its state and whatever else stands beside it. */
  text: string;
}

/** All names by which a script finds its way through the panel. */
const names = {
  getStarted: 'Get started',
  apiKey: 'API key',
  saveKey: 'Save key',
  person: 'Person',
};

const addressShape = /[^\s@]+@[^\s@]+\.example/;

/** Goes through the first run: accepts what it says, enters the key, and waits until the views are there. */
export async function finishFirstRun(panel: Page, key: string): Promise<void> {
  const field = panel.getByLabel(names.apiKey, { exact: true });
  const start = panel.getByRole('button', { name: names.getStarted });
  await field.or(start).waitFor();
  if (!(await field.isVisible())) await start.click();
  await field.fill(key);
  await panel.getByRole('button', { name: names.saveKey }).click();
  await panel.getByRole('tab', { name: names.person }).waitFor();
}

/** The first address of the panel, once one is there. */
export async function waitForFinding(panel: Page): Promise<SeenFinding> {
  const finding = panel.getByText(addressShape).first();
  await finding.waitFor();
  const text = await finding.innerText();
  return { address: addressShape.exec(text)?.[0] ?? text, text: await finding.locator('../..').innerText() };
}
