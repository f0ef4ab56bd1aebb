import type { ProviderId } from '../enrichment/provider-id.ts';
import { pronto } from './pronto/create-pronto.ts';
import type { ProviderKind } from './provider.ts';

export const providerList: Record<ProviderId, ProviderKind> = { pronto };
