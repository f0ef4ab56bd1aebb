import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { harmonicDescription } from './harmonic/description.ts';
import { prontoDescription } from './pronto/description.ts';
import { salesfinityDescription } from './salesfinity/description.ts';
import { sixtyfourDescription } from './sixtyfour/description.ts';
import type { VendorDescription } from './vendor/description.ts';

/** What the conformance suite knows of each vendor: a new one is a folder and a line here. */
export const descriptions: Partial<Record<ProviderId, VendorDescription>> = {
  pronto: prontoDescription,
  salesfinity: salesfinityDescription,
  sixtyfour: sixtyfourDescription,
  harmonic: harmonicDescription,
};
