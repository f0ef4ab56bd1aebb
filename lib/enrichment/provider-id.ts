export const providerIds = ['pronto'] as const;
export type ProviderId = (typeof providerIds)[number];

/** The unit a vendor counts its price in. */
export type Unit = 'credits' | 'cents' | 'requests';
