import { expect, it } from 'vitest';
import { highestCost } from '../../lib/enrichment/cost.ts';
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
