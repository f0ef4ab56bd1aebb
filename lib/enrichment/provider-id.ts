import type { providerList } from '../providers/index.ts';

export type ProviderId = keyof typeof providerList;

/** The unit a vendor counts its price in. */
export type Unit = 'credits' | 'cents' | 'requests';
