import { afterAll, beforeAll, expect, test } from 'vitest';
import { finding, lookup, person, readyRows, seedTime, spend } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  await trial.seed(rows());
});
afterAll(() => trial?.close());

const turn = (
  provider: string,
  result: string,
  callId: string | null = null,
  code: string | null = null,
) => ({
  provider,
  ...{ result, callId, code, at: seedTime },
});

function rows() {
  const tried = [
    turn('salesfinity', 'skipped', null, 'address_missing'),
    turn('pronto', 'not-found', 'call-one'),
    turn('sixtyfour', 'found', 'call-two'),
  ];
  const cents = { provider: 'sixtyfour', amount: 5, unit: 'cents', callId: 'call-two' };
  return {
    ...readyRows(),
    people: [person('ada'), person('bruno', { fullName: 'Bruno Beispiel', firstName: 'Bruno' })],
    lookups: [
      lookup('l1', 'ada', 'work-email', { provider: 'sixtyfour', attempts: tried }),
      lookup('l2', 'bruno', 'work-email', {
        state: 'unconfirmed',
        settledAt: null,
        attempts: [turn('pronto', 'failed', 'call-l2', 'rate_limited'), turn('pronto', 'not-found')],
      }),
    ],
    findings: [finding('l1', 'ada', { provider: 'sixtyfour' })],
    ledger: [spend('l1', 'ada', cents), spend('l0', 'ada', { lookupId: 'l1', callId: 'call-one' })],
  };
}

async function openPerson(name: string) {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('tab', { name: 'History' }).click();
  await panel.getByRole('button', { name }).first().click();
  await panel.getByText('What was tried').waitFor();
  return { panel, complaints };
}

test('the card tells what was tried, in order, with each answer and cost', async () => {
  const { panel, complaints } = await openPerson('Ada Sample');
  const card = panel.getByRole('region', { name: 'Work email' });
  const told = await card
    .getByRole('listitem')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((part) => part.textContent)));
  expect(told).toEqual([
    ['Salesfinity', 'Skipped', 'The vendor needs the LinkedIn address for this.'],
    ['Pronto', 'Not found', '3 credits, estimated'],
    ['Sixtyfour', 'Found', '5 cents, estimated'],
  ]);
  await card.getByText('3 credits, estimated (Pronto) and 5 cents, estimated (Sixtyfour)').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    await panel.setViewportSize({ width: 320, height: 800 });
    expect(await overflow(panel)).toBe(0);
    await panel.screenshot({ path: `.output/screenshots/attempts-${colorScheme}.png` });
  }
  expect(complaints).toEqual([]);
  await panel.close();
});

test('a failure that the waterfall went on from is told with its reason', async () => {
  const { panel } = await openPerson('Bruno Beispiel');
  const first = panel.getByRole('region', { name: 'Work email' }).getByRole('listitem').first();
  const words = await first.innerText();
  expect(words).toContain('Failed');
  expect(words).toContain('No cost booked');
  expect(words.length).toBeGreaterThan('Pronto Failed No cost booked'.length + 10);
  await panel.close();
});
