import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastDays } from '../../lib/enrichment/spend-overview.ts';
import { noFigures, type VendorFigures } from '../../lib/enrichment/vendor-day.ts';
import { personOf } from '../sandbox/people.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { openWorld } from './harness/world.ts';
import { person, readyRows, seedTime, spend } from './panel/panel-seed.ts';
import { overflow, type PanelTrial, startTrial } from './panel/panel-trial.ts';

let trial: PanelTrial;
beforeAll(async () => {
  trial = await startTrial();
  await trial.seed(rows());
});
afterAll(() => trial?.close());

const today = lastDays(seedTime, 20);

function vendorDay(ago: number, provider: string, kind: string, figures: Partial<VendorFigures>) {
  const day = today.at(-1 - ago) ?? '';
  return { ...noFigures, key: `${day} ${provider} ${kind}`, day, provider, kind, ...figures };
}

function rows() {
  const keyed = readyRows()['keyHints']?.[0];
  const cents = { provider: 'sixtyfour', unit: 'cents', amount: 5, highest: 5 };
  return {
    ...readyRows(),
    people: [person('ada')],
    keyHints: ['pronto', 'sixtyfour', 'harmonic'].map((provider) => ({ ...keyed, provider })),
    balances: [
      ...(readyRows()['balances'] ?? []),
      {
        ...{ provider: 'harmonic', amount: 4200, limit: 10_000, unit: 'requests', raw: '{}' },
        ...{ readAt: seedTime, resetAt: seedTime + 86_400_000 * 9 },
      },
    ],
    vendorDays: [
      vendorDay(0, 'pronto', 'work-email', { asked: 10, found: 7, valid: 6, estimated: 12, unknown: 3 }),
      vendorDay(3, 'pronto', 'work-email', { asked: 4, found: 3, valid: 3, reported: 9 }),
      vendorDay(12, 'pronto', 'phone', { asked: 1, found: 1, valid: 1, reported: 30 }),
      vendorDay(1, 'sixtyfour', 'work-email', { asked: 6, found: 2, valid: 0, estimated: 30 }),
    ],
    ledger: [
      spend('l1', 'ada'),
      spend('l2', 'nobody', { ...cents, at: seedTime - 1000 }),
      spend('l3', 'ada', { amount: null, basis: 'unknown', uncertain: true, at: seedTime - 2000 }),
    ],
  };
}

async function openSpend() {
  const { panel, complaints } = await trial.open();
  await panel.getByRole('tab', { name: 'Spend' }).click();
  await panel.getByRole('heading', { name: 'By vendor' }).waitFor();
  return { panel, complaints };
}

test('what is left, what was found and what it cost are told by vendor, in its own unit', async () => {
  const { panel, complaints } = await openSpend();
  const left = panel.getByRole('region', { name: 'What is left' });
  const balances = /1,234 credits[^]*This vendor does not say[^]*4,200 requests\s+of 10,000/;
  await expect.poll(() => left.innerText(), { timeout: 15_000 }).toMatch(balances);
  const vendors = await panel.getByRole('region', { name: 'By vendor' }).innerText();
  expect(vendors).toMatch(/73% \(11 of 15\)[^]*5.4 credits[^]*39 credits[^]*12 credits[^]*3 credits/);
  expect(vendors).toMatch(/33% \(2 of 6\)[^]*not known yet[^]*0 cents[^]*30 cents/);
  expect(complaints).toEqual([]);
  await panel.close();
});

test('the days are a picture with a name and a table, and the time can be chosen', async () => {
  const { panel } = await openSpend();
  const days = panel.getByRole('region', { name: 'By day' });
  await days.getByRole('img', { name: /^At most 30 credits on one day/ }).waitFor();
  await days.getByRole('img', { name: /^73% \(11 of 15\)/ }).waitFor();
  await days.getByRole('button', { name: 'As a table' }).click();
  expect(await days.getByRole('row').count()).toBe(4);
  await panel.getByRole('button', { name: /Time$|Last 30 days/ }).click();
  await panel.getByRole('option', { name: 'Last 7 days' }).click();
  await days.getByRole('img', { name: /^At most 15 credits on one day/ }).waitFor();
  expect(await days.getByRole('row').count()).toBe(3);
  await panel.close();
});

test('each spend stands in the ledger, sure ones and others', async () => {
  const { panel } = await openSpend();
  const lines = panel.getByRole('region', { name: 'Each spend' }).getByRole('listitem');
  await lines.nth(2).waitFor();
  const told = await lines.evaluateAll((all) =>
    all.map((line) => [...line.children].map((one) => one.textContent)),
  );
  expect(told.map(([name, amount]) => [name, amount])).toEqual([
    ['Ada Sample', '3 credits, estimated'],
    ['Somebody who was erased', '5 cents, estimated'],
    ['Ada Sample', 'Perhaps charged, at most 3 credits'],
  ]);
  await panel.close();
});

test('nothing is wider than the panel, light and dark', async () => {
  const { panel } = await openSpend();
  await panel.getByRole('button', { name: 'As a table' }).click();
  for (const width of [320, 800])
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.setViewportSize({ width, height: 1700 });
      await panel.emulateMedia({ colorScheme });
      expect(await overflow(panel)).toBe(0);
      await panel.screenshot({ path: `.output/screenshots/spend-${width}-${colorScheme}.png` });
    }
  await panel.close();
});

test('an answer from a vendor stands in the view as soon as it is booked', async () => {
  const world = await openWorld({ apiKey: prontoKeys.good });
  try {
    const ada = personOf('found');
    await world.ask(ada);
    await world.settled(ada);
    await world.panel.reload();
    await world.panel.getByRole('tab', { name: 'Spend' }).click();
    const vendors = world.panel.getByRole('region', { name: 'By vendor' });
    await vendors.getByText('100% (1 of 1)').waitFor();
    const spends = world.panel.getByRole('region', { name: 'Each spend' });
    await spends.waitFor();
    expect(await spends.getByText('3 credits, estimated').count()).toBe(1);
  } finally {
    await world.close();
  }
});
