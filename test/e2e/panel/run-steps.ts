import type { Locator, Page } from 'playwright-core';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { numberedPerson } from '../../sandbox/people.ts';
import type { PanelTrial } from './panel-trial.ts';

export async function openRuns(trial: PanelTrial) {
  const opened = await trial.open();
  await opened.panel.getByRole('tab', { name: 'Runs' }).click();
  return opened;
}

/** `place`: 0 is the newest run. */
export async function openRun(trial: PanelTrial, place: number) {
  const opened = await openRuns(trial);
  await opened.panel.getByRole('list', { name: 'Runs' }).getByRole('button').nth(place).click();
  await opened.panel.getByRole('radio', { name: /^All/ }).waitFor();
  return opened;
}

export function receiptFigure(panel: Page, name: string): Locator {
  const receipt = panel.getByRole('region', { name: 'Receipt' });
  return receipt.getByText(name, { exact: true }).locator('xpath=../dd');
}

/** Selects so many people whom nobody was asked for yet, and opens the review. */
export async function reviewPeople(panel: Page, from: number, count: number): Promise<void> {
  await selectPeople(panel, numberedFacts(from, count));
  await panel.getByRole('button', { name: 'Review selection' }).click();
  await panel.getByText(`${count} people will be asked`, { exact: true }).waitFor();
}

/** Invented people whom the imitated vendor knows, as a page would say them. */
export function numberedFacts(from: number, count: number): PersonFacts[] {
  return Array.from({ length: count }, (_, place) => {
    const { slug, firstName, lastName, headline, company, domain } = numberedPerson(from + place);
    const identity = { address: `https://www.linkedin.com/in/${slug}`, memberId: null, leadId: null };
    return {
      ...identity,
      fullName: `${firstName} ${lastName}`,
      firstName,
      lastName,
      headline,
      company,
      domain,
    };
  });
}

/** Selects through the worker, as a list in the panel does. */
export async function selectPeople(panel: Page, people: readonly PersonFacts[]): Promise<void> {
  const answer = await panel.evaluate(
    (people) => chrome.runtime.sendMessage({ type: 'select-people', people, selected: true }),
    people,
  );
  if (!answer?.ok) throw new Error(`Not selected: ${JSON.stringify(answer)}`);
}
