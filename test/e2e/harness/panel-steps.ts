import type { Page } from 'playwright-core';

/** What the panel says of a finding, as a person reads it. */
export interface SeenFinding {
  address: string;
  /** Our word for its state, the vendor's own, and who checked it when. */
  facts: string;
}

/** All names by which a script finds its way through the panel. */
const names = {
  getStarted: 'Get started',
  apiKey: 'API key',
  saveKey: 'Save key',
};

const addressShape = /^[^\s@]+@[^\s@]+\.example$/;

/** Goes through the first run: past what it says, to the key, until the vendor's check of it has ended the first run. */
export async function finishFirstRun(panel: Page, key: string): Promise<void> {
  await panel.getByRole('button', { name: names.getStarted }).click();
  const field = panel.getByLabel(names.apiKey);
  await field.fill(key);
  await panel.getByRole('button', { name: names.saveKey }).click();
  await field.waitFor({ state: 'detached' });
}

/** The first address that the panel shows, once one is there. */
export async function waitForFinding(panel: Page): Promise<SeenFinding> {
  const value = panel.locator('bdi', { hasText: addressShape }).first();
  await value.waitFor();
  const facts = await value.locator('xpath=../following-sibling::p').first().innerText();
  return { address: await value.innerText(), facts: facts.replaceAll(/\s+/g, ' ').trim() };
}
