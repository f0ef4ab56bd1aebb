import type { ProviderId } from '../../../lib/enrichment/provider-id.ts';
import { vendorOrigins } from '../../../lib/manifest.ts';
import { capabilitiesOf } from '../../../lib/providers/index.ts';
import { descriptions } from '../../sandbox/descriptions.ts';
import type { VendorDescription } from '../../sandbox/vendor/description.ts';
import { createVendors } from '../../sandbox/vendors.ts';

/** What a vendor of the list still lacks, in words that say where to put it. */
export function missingFor(provider: ProviderId): string[] {
  const { id, hostChoices, ways } = capabilitiesOf(provider);
  const hosts = hostChoices.flatMap((choice) => choice.hosts);
  const imitated: readonly string[] = siteOf(provider)?.hosts ?? [];
  const wanted: [boolean, string][] = [
    [id === provider, `its capabilities call it ${id}: use the name it has in lib/providers/index.ts`],
    [imitated.length > 0, 'test/sandbox/vendors.ts has no line for it'],
    ...hosts.map((host): [boolean, string] => [
      imitated.includes(host),
      `its sandbox does not answer for ${host}`,
    ]),
    ...hosts.map((host): [boolean, string] => [
      isReachable(host),
      `the manifest does not let it reach ${host}`,
    ]),
    ...missingRows(descriptions[provider], Object.keys(ways)),
  ];
  return wanted.flatMap(([there, words]) => (there ? [] : [words]));
}

function siteOf(provider: ProviderId) {
  return new Map(Object.entries(createVendors())).get(provider)?.site;
}

function isReachable(host: string): boolean {
  return vendorOrigins.includes(`https://${host}`);
}

function missingRows(description: VendorDescription | undefined, ways: string[]): [boolean, string][] {
  if (!description) return [[false, 'test/sandbox/descriptions.ts has no line for it']];
  const { rows, questions } = description;
  return [
    ...ways.map((way): [boolean, string] => [
      rows.some((row) => row.way === way),
      `its description has no row for the way ${way}`,
    ]),
    [questions.length > 0, 'its description asks nothing about balance or account'],
  ];
}
