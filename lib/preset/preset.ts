import type { Prices } from '../enrichment/cost.ts';
import type { Kind } from '../enrichment/kind.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { byProvider, providerIds } from '../providers/index.ts';

/** What an administrator sets of one vendor, in its own unit. null: nothing. */
export interface VendorPreset {
  prices: Partial<Prices>;
  dailyCap: number | null;
  runCap: number | null;
}

/** What an administrator has set for all who use this browser. It stands above the user's settings, and never holds a key. */
export interface Preset {
  /** The only vendors that may be used; null: all. */
  allowedVendors: ProviderId[] | null;
  order: Partial<Record<Kind, ProviderId[]>>;
  providers: Record<ProviderId, VendorPreset>;
  /** Cents; null: no limit but the user's own. */
  mostCentsPerPerson: number | null;
  /** Nothing is inserted into LinkedIn's pages. */
  sidePanelOnly: boolean;
  /** The longest that people may be kept, in months. */
  keepMonths: number | null;
  /** Names of values that could not be taken: they count for nothing. */
  ignored: string[];
}

export const noPreset: Preset = {
  allowedVendors: null,
  order: {},
  providers: byProvider(() => ({ prices: {}, dailyCap: null, runCap: null })),
  mostCentsPerPerson: null,
  sidePanelOnly: false,
  keepMonths: null,
  ignored: [],
};

export interface PresetRow {
  key: 'preset';
  value: Preset;
}

export function isAllowed({ allowedVendors }: Pick<Preset, 'allowedVendors'>, id: ProviderId): boolean {
  return allowedVendors === null || allowedVendors.includes(id);
}

/** The vendors that may be used, in the order of the list. */
export function allowedVendors(preset: Pick<Preset, 'allowedVendors'>): ProviderId[] {
  return providerIds.filter((id) => isAllowed(preset, id));
}
