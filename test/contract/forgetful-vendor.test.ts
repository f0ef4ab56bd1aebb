import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import type * as Providers from '../../lib/providers/index.ts';
import { inventedDescription } from '../fixtures/invented-vendor/description.ts';
import { descriptions } from '../sandbox/descriptions.ts';
import { missingFor } from './conformance/missing-for.ts';

vi.mock('../../lib/providers/index.ts', async (importOriginal) => {
  const { withInvented } = await import('../fixtures/invented-vendor/with-invented.ts');
  return withInvented(await importOriginal<typeof Providers>());
});

it('a vendor that is only in the list is told what it lacks, and where to put it', () => {
  const invented = 'invented' as ProviderId;
  expect(missingFor(invented)).toEqual([
    'test/sandbox/vendors.ts has no line for it',
    'its sandbox does not answer for api.invented.example',
    'test/sandbox/descriptions.ts has no line for it',
  ]);
  Object.assign(descriptions, { invented: { ...inventedDescription, rows: [] } });
  expect(missingFor(invented)).toContain('its description has no row for the way sync');
});
