import fc from 'fast-check';
import type { Kind } from '../../../../lib/enrichment/kind.ts';
import type { Way } from '../../../../lib/providers/way.ts';
import { defaultSettings, type Settings } from '../../../../lib/settings.ts';
import { realPrices, vendorIds, type VendorId } from './office.ts';

/** What the user sets. `dearer`: how many times the real price is believed. */
export interface Choice {
  order: readonly VendorId[];
  dearer: 1 | 2;
  dailyCap: number | null;
  runCap: number | null;
  acceptRisky: boolean;
  goOnAfterFailure: boolean;
  ways: { prontoRun: Way; single: Way; run: Way };
}

export const choice: fc.Arbitrary<Choice> = fc.record({
  order: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom<VendorId[]>(['pronto', 'sixtyfour'], ['sixtyfour', 'pronto']) },
    { weight: 1, arbitrary: fc.constantFrom<VendorId[]>(['pronto'], ['sixtyfour']) },
  ),
  dearer: fc.constantFrom(1, 2),
  dailyCap: fc.constantFrom(null, null, 25, 9),
  runCap: fc.constantFrom(null, null, 30, 9),
  acceptRisky: fc.boolean(),
  goOnAfterFailure: fc.boolean(),
  ways: fc.record({
    prontoRun: fc.constantFrom<Way[]>('sync', 'async'),
    single: fc.constantFrom<Way[]>('sync', 'async'),
    run: fc.constantFrom<Way[]>('bulk-async', 'bulk', 'async', 'sync'),
  }),
});

export const unlimited: fc.Arbitrary<Choice> = choice.map((chosen) => ({
  ...chosen,
  ...{ dailyCap: null, runCap: null },
}));

export const noLimits: Choice = {
  ...{
    order: vendorIds,
    dearer: 1,
    dailyCap: null,
    runCap: null,
    acceptRisky: true,
    goOnAfterFailure: false,
  },
  ways: { prontoRun: 'sync', single: 'sync', run: 'bulk-async' },
};

export function settingsOf({ order, dearer, dailyCap, runCap, ways, ...waterfall }: Choice): Settings {
  const caps = { dailyCap, runCap };
  const pricesOf = (id: VendorId) => {
    const all: [Kind, number][] = [
      ['work-email', realPrices[id]['work-email'] * dearer],
      ['personal-email', realPrices[id]['personal-email'] * dearer],
      ['phone', realPrices[id].phone * dearer],
    ];
    // The keys are those of the kinds, which the type of `fromEntries` cannot say.
    return Object.fromEntries(all) as Record<Kind, number>;
  };
  const { pronto, sixtyfour } = defaultSettings.providers;
  return {
    ...defaultSettings,
    order: { ...defaultSettings.order, 'work-email': [...order] },
    waterfall: { ...defaultSettings.waterfall, ...waterfall },
    providers: {
      ...defaultSettings.providers,
      pronto: { ...pronto, ...caps, prices: pricesOf('pronto'), runWay: ways.prontoRun },
      sixtyfour: {
        ...{ ...sixtyfour, ...caps, prices: pricesOf('sixtyfour') },
        ...{ singleWay: ways.single, runWay: ways.run },
      },
    },
  };
}
