import type { ProviderId, Unit } from './provider-id.ts';

/** What the panel says of a vendor. `site` is where the user changes what only the vendor can change. */
export interface Vendor {
  name: string;
  unit: Unit;
  site: string;
  /** The names under which the vendor can be reached, by the key stored in the settings. */
  hostChoices: { key: string; name: string; hosts: string[] }[];
}

export const vendors: Record<ProviderId, Vendor> = {
  pronto: {
    name: 'Pronto',
    unit: 'credits',
    site: 'https://app.prontohq.com',
    hostChoices: [
      { key: 'pronto', name: 'Pronto', hosts: ['api.prontohq.com', 'app.prontohq.com'] },
      { key: 'pipecorn', name: 'Pipecorn', hosts: ['api.pipecorn.com', 'app.pipecorn.com'] },
    ],
  },
};
