import { vendors } from '../../enrichment/vendor.ts';
import type { Capabilities } from '../provider.ts';

/** Pronto, being renamed Pipecorn. Limit: docs.prontohq.com, sync_single_enrich. Prices: essentials/credits. */
export const prontoCapabilities: Capabilities = {
  id: 'pronto',
  name: 'Pronto',
  unit: 'credits',
  kinds: ['work-email', 'personal-email', 'phone'],
  requestsPerSecond: 50,
  hostChoices: ['pronto', 'pipecorn'],
  kindsPerCall: { sync: 3, async: 1 },
  listPrices: { 'work-email': 3, 'personal-email': null, phone: 30 },
  lacks: vendors.pronto.lacks,
};
