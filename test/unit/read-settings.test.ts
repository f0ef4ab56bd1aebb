import { expect, it } from 'vitest';
import type { Transaction } from 'dexie';
import { highestCost } from '../../lib/enrichment/cost.ts';
import { version2 } from '../../lib/database/version-2.ts';
import { providerIds } from '../../lib/providers/index.ts';
import { completeSettings } from '../../lib/read-settings.ts';
import { defaultSettings, type Settings } from '../../lib/settings.ts';

const unknown = { 'work-email': null, 'personal-email': null, phone: null };

it.each(providerIds)('%s counts by its list where the user left all its prices empty', (id) => {
  const providers = { ...defaultSettings.providers };
  providers[id] = { ...providers[id], prices: unknown, runCap: 7 };
  const { prices, runCap } = completeSettings({ ...defaultSettings, providers }).providers[id];
  expect(highestCost(['work-email'], prices)).toBeGreaterThan(0);
  expect(runCap).toBe(7);
});

it('one known price is enough: the others count as much', () => {
  const { pronto } = defaultSettings.providers;
  const saved: Partial<Settings> = {
    providers: {
      ...defaultSettings.providers,
      pronto: { ...pronto, prices: { ...unknown, 'work-email': 2 } },
    },
  };
  expect(completeSettings(saved).providers.pronto.prices).toEqual({ ...unknown, 'work-email': 2 });
});

it('what an upgrade found nowhere is as at first', async () => {
  const old = { pronto: { prices: defaultSettings.providers.pronto.prices, dailyCap: 5 } };
  const changed: Record<string, unknown>[] = [];
  const table = {
    toArray: async () => [{ key: 'settings', value: { providers: old } }],
    bulkPut: async (rows: Record<string, unknown>[]) => void changed.push(...rows),
  };
  const others = { toArray: async () => [], bulkPut: async () => undefined };
  const transaction = { table: (name: string) => (name === 'settings' ? table : others) };
  await version2.upgrade?.(transaction as unknown as Transaction);
  const [row] = changed;
  expect(completeSettings(row?.['value'] as Partial<Settings>).providers.pronto).toEqual({
    ...defaultSettings.providers.pronto,
    dailyCap: 5,
  });
});

it.each([
  ['cannot be reached', 'https://crm.local/in'],
  ['is missing', null],
])('a run does not go to a webhook that %s, though it was stored once', (_, webhookUrl) => {
  const { pronto } = defaultSettings.providers;
  const providers = {
    ...defaultSettings.providers,
    pronto: { ...pronto, runWay: 'webhook' as const, webhookUrl },
  };
  expect(completeSettings({ providers }).providers.pronto).toMatchObject({
    runWay: 'sync',
    webhookUrl: null,
  });
});

it('a webhook that can be reached stays, and so does the way to it', () => {
  const { pronto } = defaultSettings.providers;
  const own = { runWay: 'webhook' as const, webhookUrl: 'https://hooks.sample.example/in' };
  const providers = { ...defaultSettings.providers, pronto: { ...pronto, ...own } };
  expect(completeSettings({ providers }).providers.pronto).toMatchObject(own);
});
