import type { Page } from 'playwright-core';

/** What the panel says of a finding, as a person reads it. */
export interface SeenFinding {
  address: string;
  /** Our word for its state and whatever else stands beside it. */
  text: string;
}

/** All names by which a script finds its way through the panel. */
const names = {
  getStarted: /get started|continue|next/i,
  apiKey: /api key/i,
  saveKey: /save|check key|add key|finish|done|start/i,
};

const addressShape = /[^\s@]+@[^\s@]+\.example/;

/** Goes through the first run: accepts what it says, enters the key, and waits until the dialog has gone. */
export async function finishFirstRun(panel: Page, key: string): Promise<void> {
  const field = panel.getByLabel(names.apiKey).first();
  const start = panel.getByRole('button', { name: names.getStarted }).first();
  await field.or(start).first().waitFor();
  if (!(await field.isVisible())) await start.click();
  await field.fill(key);
  await panel.getByRole('button', { name: names.saveKey }).last().click();
  await panel.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The first address of the panel, once one is there. */
export async function waitForFinding(panel: Page): Promise<SeenFinding> {
  const finding = panel.getByText(addressShape).first();
  await finding.waitFor();
  const text = await finding.innerText();
  return { address: addressShape.exec(text)?.[0] ?? text, text: await finding.locator('..').innerText() };
}
