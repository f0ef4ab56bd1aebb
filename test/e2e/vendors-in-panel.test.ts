import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import type { Wish, WishAnswer } from '../../lib/messages.ts';
import { providerIds } from '../../lib/providers/index.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { harmonicKeys } from '../sandbox/harmonic/account.ts';
import { numberedPerson, personAt, personOf, type SandboxPerson } from '../sandbox/people.ts';
import { salesfinityKeys } from '../sandbox/salesfinity/account.ts';
import { until } from './harness/until.ts';
import { lookup, person, readyRows, writeRows } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  const asked = { state: 'delivered', note: reference };
  const handedOver = { people: [bruno], lookups: [lookup('l-bruno', bruno.id, 'work-email', asked)] };
  await trial.seed({ ...readyRows(), ...handedOver });
});
afterAll(() => trial?.close());

const bruno = person('bruno', { fullName: 'Bruno Beispiel', firstName: 'Bruno', lastName: 'Beispiel' });
const reference = '5f0c9a52-8f5e-4f43-9a3e-2b1f6f0f7c11';
const ada = personAt('ada-sample') ?? personOf('found');

function wish(panel: Page, wished: Wish): Promise<WishAnswer> {
  return panel.evaluate((message): Promise<WishAnswer> => chrome.runtime.sendMessage(message), wished);
}

/** The panel of somebody who has a key of this vendor only in the order of work emails. */
async function openWith(provider: ProviderId, apiKey: string): Promise<Page> {
  const { panel } = await trial.open();
  await wish(panel, { type: 'save-key', provider, apiKey });
  const order = { ...defaultSettings.order, 'work-email': [provider] };
  await wish(panel, { type: 'save-settings', settings: { ...defaultSettings, order } });
  return panel;
}

/** The price, as the order of the vendors that was just saved makes it: what was shown before is refused. */
async function findByHand(
  panel: Page,
  { firstName, lastName, slug }: SandboxPerson,
  price: '1 credit' | '1 request',
): Promise<void> {
  await panel.getByLabel('First name').fill(firstName);
  await panel.getByLabel('Last name').fill(lastName);
  await panel.getByLabel('LinkedIn address').fill(`https://www.linkedin.com/in/${slug}`);
  await panel.getByRole('button', { name: `Find for at most ${price}` }).click();
}

async function reviewPasted(lines: readonly string[]): Promise<Page> {
  const panel = await openWith('harmonic', harmonicKeys.good);
  await panel.getByRole('button', { name: 'Paste a list of people' }).click();
  await panel.getByRole('textbox', { name: 'List or CSV' }).fill(lines.join('\n'));
  await panel.getByRole('button', { name: 'Read the list' }).click();
  await panel.getByText(`${lines.length} people understood`).first().waitFor();
  await panel.getByRole('button', { name: 'Review', exact: true }).click();
  return panel;
}

test('a person is found at Harmonic, whose job is polled and whose people are read', async () => {
  const panel = await openWith('harmonic', harmonicKeys.good);
  await findByHand(panel, ada, '1 request');
  const found = panel.getByRole('region', { name: 'Work email' });
  await found.getByText('ada.sample@works.example').waitFor();
  await found.getByText('1 request, estimated').waitFor();
  expect(trial.sandbox.harmonic.ledger).toMatchObject([{ person: 'ada-sample', amount: 1 }]);
  await panel.close();
});

test('whom Harmonic tried lately is not asked for, and why is said', async () => {
  const panel = await openWith('harmonic', harmonicKeys.good);
  await findByHand(panel, personOf('recently-attempted'), '1 request');
  const why = 'The vendor tried this person within the last 30 days';
  await panel.getByRole('paragraph').filter({ hasText: why }).waitFor();
  await panel.getByRole('listitem').filter({ hasText: why }).waitFor();
  await panel.getByText('Nothing was charged.').waitFor();
  expect(trial.sandbox.harmonic.ledger).toHaveLength(1);
  await panel.close();
});

test('a pasted list of Harmonic’s URNs is one job, of which nobody is asked for a second time', async () => {
  const strangers = [numberedPerson(1), numberedPerson(2)];
  const urns = [...strangers, ada].map(({ slug }) => trial.sandbox.harmonic.urnOf(slug));
  const first = await reviewPasted(urns);
  // Ada was found here before, and Harmonic told then by what it knows her.
  await first.getByText('Found already: 1').waitFor();
  await first.getByRole('button', { name: 'Find for at most 2 requests' }).click();
  await first.getByText('Finished', { exact: true }).first().waitFor();
  await first.close();
  const charged = trial.sandbox.harmonic.ledger.map((entry) => entry.person);
  expect(charged).toEqual(['ada-sample', ...strangers.map(({ slug }) => slug)]);
  const second = await reviewPasted(urns);
  await second.getByText('0 people will be asked').waitFor();
  expect(await second.getByRole('button', { name: 'Nobody to find' }).isDisabled()).toBe(true);
  await wish(second, { type: 'clear-selection' });
  await second.close();
});

test('a run says that its answers wait for a key that was removed, and has them once it is back', async () => {
  const { knobs, ledger, urnOf } = trial.sandbox.harmonic;
  const before = ledger.length;
  knobs.pollsUntilFinished = Infinity;
  const panel = await reviewPasted([3, 4].map((n) => urnOf(numberedPerson(n).slug)));
  await panel.getByRole('button', { name: 'Find for at most 2 requests' }).click();
  await until('the answers are asked for', async () => {
    const { calls = [] } = await trial.harness.readDatabase();
    return calls.some((call) => Reflect.get(call as object, 'state') === 'polling');
  });
  await wish(panel, { type: 'remove-key', provider: 'harmonic' });
  const note = panel.getByText('2 answers cannot be fetched: the key of Harmonic is gone.');
  await note.waitFor();
  await panel.setViewportSize({ width: 320, height: 700 });
  expect(await overflow(panel)).toBe(0);
  await panel.getByRole('list', { name: 'People' }).getByRole('button').first().click();
  await panel.getByText('Harmonic was asked, and its answer cannot be fetched').waitFor();
  await panel.getByRole('tab', { name: 'Runs' }).click();
  knobs.pollsUntilFinished = 1;
  await wish(panel, { type: 'save-key', provider: 'harmonic', apiKey: harmonicKeys.good });
  await note.waitFor({ state: 'detached' });
  await panel.getByText('Finished', { exact: true }).first().waitFor();
  expect(ledger).toHaveLength(before + 2);
  await panel.close();
});

test('a person is found at Salesfinity, which has no word for how good an address is', async () => {
  const panel = await openWith('salesfinity', salesfinityKeys.good);
  await findByHand(panel, personOf('polls-fail'), '1 credit');
  const found = panel.getByRole('region', { name: 'Work email' });
  await found.getByText('sam.pollsfail@works.example').waitFor();
  await found.getByText('Not verified').waitFor();
  expect(trial.sandbox.salesfinity.ledger).toMatchObject([{ person: 'sam-pollsfail', amount: 1 }]);
  await panel.close();
});

test('what went to the webhook is said to be there, with its reference', async () => {
  const { panel } = await trial.open();
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('button', { name: 'Bruno Beispiel' }).first().click();
  await panel.getByText('Pronto sends the result to your webhook').waitFor();
  await panel.getByText(`Reference at the vendor: ${reference}`).waitFor();
  await panel.setViewportSize({ width: 320, height: 700 });
  expect(await overflow(panel)).toBe(0);
  await panel.close();
});

test('what is left at four vendors takes one line of a narrow panel, and the rest of it one press', async () => {
  const [hint] = readyRows()['keyHints'] ?? [];
  const { panel, complaints } = await trial.open();
  await writeRows(panel, { keyHints: providerIds.map((provider) => ({ ...hint, provider })) });
  await panel.reload();
  await panel.setViewportSize({ width: 320, height: 700 });
  const header = panel.getByRole('banner');
  const left = header.getByRole('button', { name: /^Pronto 1,234 · .*Harmonic/ });
  await left.waitFor();
  expect((await header.boundingBox())?.height).toBeLessThanOrEqual(84);
  expect(await header.getByText('at Harmonic').isVisible()).toBe(false);
  await left.focus();
  await panel.keyboard.press('Enter');
  await header.getByRole('button', { name: 'Read the balance at Pronto again' }).waitFor();
  await header.getByText('at Harmonic').waitFor();
  expect(await overflow(panel)).toBe(0);
  expect(complaints).toEqual([]);
  await panel.close();
});
