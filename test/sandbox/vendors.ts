import { createHarmonic } from './harmonic/site.ts';
import { createPronto } from './pronto/site.ts';
import { createSalesfinity } from './salesfinity/site.ts';
import { createSixtyfour } from './sixtyfour/site.ts';

/** The imitated vendors, by their names in the list of providers: a new one is a folder and a line here. */
export const createVendors = () => ({
  pronto: createPronto(),
  salesfinity: createSalesfinity(),
  sixtyfour: createSixtyfour(),
  harmonic: createHarmonic(),
});
export type Vendors = ReturnType<typeof createVendors>;
