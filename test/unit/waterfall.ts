import type { WaterfallRules } from '../../lib/enrichment/plan-waterfall.ts';
import type { HitRate, HitRates } from '../../lib/enrichment/hit-rate.ts';
import type { Means } from '../../lib/enrichment/run-refusal.ts';
import { byProvider, providerIds } from '../../lib/providers/index.ts';
import { defaultSettings } from '../../lib/settings.ts';

/** A user with a key of Pronto only. */
export const prontoOnly: WaterfallRules = {
  settings: defaultSettings,
  withKey: new Set(['pronto']),
  use: 'run',
};

/** The same means at every vendor. */
export function meansOf(means: Partial<Means>): Record<(typeof providerIds)[number], Means> {
  return byProvider(() => ({ balance: null, run: null, day: null, ...means }));
}

export function hitRatesOf(rate: HitRate): HitRates {
  return byProvider(() => ({ 'work-email': rate, 'personal-email': rate, phone: rate }));
}
