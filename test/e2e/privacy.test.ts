import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { monthsLater } from '../../lib/clock.ts';
import { numberedPerson } from '../sandbox/people.ts';
import { openWorld, type World } from './harness/world.ts';
import { person, seed, seedTime } from './panel/panel-seed.ts';

let world: World;

beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

async function openFound() {
  const person = numberedPerson(1);
  await world.ask(person);
  await world.settled(person);
  const { panel } = world;
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel
    .getByRole('button', { name: new RegExp(person.firstName) })
    .first()
    .click();
  await panel.getByRole('button', { name: 'Privacy' }).click();
  return { panel, person };
}

test('somebody is told: by when, with which text, and that it was done', async () => {
  // Before the part that goes by it is opened: nothing there says which settings it has read.
  await world.wish({
    type: 'save-privacy-settings',
    settings: {
      keepMonths: 12,
      keepMonthsByTag: {},
      sender: 'Sam Sender, 1 Sample Street',
      purpose: 'hiring',
    },
  });
  const { panel, person } = await openFound();
  await panel.getByText(/^To be told by /).waitFor();
  await panel.getByText(/^Will be deleted on /).waitFor();
  await panel.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.getByRole('button', { name: 'Copy the text' }).click();
  await panel.getByRole('button', { name: 'Copied' }).waitFor();
  const notice = await panel.evaluate(() => navigator.clipboard.readText());
  expect(notice).toContain(`Dear ${person.firstName} ${person.lastName},`);
  expect(notice).toContain('Work email: it comes from Pronto');
  expect(notice).toContain('I use it for this: hiring.');
  expect(notice).toContain('data protection authority');
  expect(notice).toContain('Write to: Sam Sender, 1 Sample Street');
  await panel.getByRole('button', { name: 'Mark as informed' }).click();
  await panel.getByText(/^Told on /).waitFor();
  expect((await world.harness.readDatabase())['people']).toMatchObject([{ informBy: null }]);
});

test('everything held is a page and a file with all there is', async () => {
  const { panel, person } = await openFound();
  await panel.getByRole('button', { name: 'Everything held' }).click();
  await panel.getByRole('heading', { name: /^Everything held about / }).waitFor();
  await panel.getByText(`in:${person.slug}`).first().waitFor();
  await panel.getByText(/Pronto, .*, status 200/).waitFor();
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save as JSON' }).click(),
  ]);
  const held: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(held).toMatchObject({ person: { firstName: person.firstName }, calls: [{ state: 'settled' }] });
  await panel.getByRole('button', { name: 'Back to the person' }).click();
  await panel.getByRole('button', { name: 'Privacy' }).waitFor();
});

test('the settings show who was contacted, what was accepted, and take how long people are kept', async () => {
  const { panel } = world;
  const consent = { textVersion: '1', text: 'the text', locale: 'en' };
  await world.ask(numberedPerson(2));
  await world.settled(numberedPerson(2));
  await world.wish({ type: 'give-consent', ...consent });
  await world.wish({ type: 'withdraw-consent', ...consent });
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'Hosts contacted' }).click();
  await panel.getByText('Pronto · api.prontohq.com').first().waitFor();
  await panel.getByText('Looking somebody up: 1 request', { exact: true }).waitFor();
  await panel.getByText(/^Checking a key: /).waitFor();
  await panel.getByRole('button', { name: 'Consent log' }).click();
  const log = panel.getByText(/^(?:Accepted|Withdrawn) · /);
  await log.nth(1).waitFor();
  expect(await log.allInnerTexts()).toMatchObject([
    expect.stringMatching(/^Withdrawn/),
    expect.stringMatching(/^Accepted/),
  ]);
  await panel.getByRole('button', { name: 'How long people are kept' }).click();
  const months = panel.getByLabel('Months people are kept');
  expect(await months.inputValue()).toBe('12');
  await months.fill('0');
  await panel.getByText('A whole number from 1 to 120').waitFor();
  await months.fill('6');
  await panel.getByLabel('Other times by tag').fill('customer: 36');
  const form = panel.locator('form', { has: months });
  await form.getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('status').getByText('Saved').waitFor();
  expect((await world.harness.readDatabase())['privacySettings']).toMatchObject([
    { value: { keepMonths: 6, keepMonthsByTag: { customer: 36 } } },
  ]);
});

test('before people are kept for less it is said how many go', async () => {
  const { panel } = world;
  const people = [5, 5, 1].map((months, place) =>
    person(`p${place}`, { updatedAt: monthsLater(seedTime, -months) }),
  );
  await seed(panel, { people });
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'How long people are kept' }).click();
  const months = panel.getByLabel('Months people are kept');
  await months.fill('3');
  await panel.getByText('With these times 2 people are due').waitFor();
  await months.fill('12');
  await panel.getByText('are due').waitFor({ state: 'detached' });
  expect((await world.harness.readDatabase())['people']).toHaveLength(3);
});

test('a form shows what another panel saved, and keeps what is being typed', async () => {
  const { panel } = world;
  await panel.getByRole('tab', { name: 'Settings' }).click();
  await panel.getByRole('button', { name: 'How long people are kept' }).click();
  await panel.getByRole('button', { name: 'Telling people' }).click();
  const months = panel.getByLabel('Months people are kept');
  await panel.getByLabel('Other times by tag').fill('customer: 36');
  const elsewhere = { keepMonths: 6, keepMonthsByTag: {}, sender: 'Sam Sender', purpose: '' };
  await world.wish({ type: 'save-privacy-settings', settings: elsewhere });
  await expect.poll(() => months.inputValue()).toBe('6');
  await panel.locator('form', { has: months }).getByRole('button', { name: 'Save' }).click();
  await panel.getByRole('status').getByText('Saved').waitFor();
  expect((await world.harness.readDatabase())['privacySettings']).toMatchObject([
    { value: { keepMonths: 6, keepMonthsByTag: { customer: 36 }, sender: 'Sam Sender' } },
  ]);
});
