import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import type * as Providers from '../../lib/providers/index.ts';
import type * as Descriptions from '../sandbox/descriptions.ts';
import type * as Vendors from '../sandbox/vendors.ts';
import { describeConformance } from './conformance/describe-conformance.ts';

// A vendor is a folder and a line in the list; for the tests, a folder and two lines in the sandbox.
vi.mock('../../lib/providers/index.ts', async (importOriginal) => {
  const { withInvented } = await import('../fixtures/invented-vendor/with-invented.ts');
  return withInvented(await importOriginal<typeof Providers>());
});

vi.mock('../sandbox/vendors.ts', async (importOriginal) => {
  const { createVendors } = await importOriginal<typeof Vendors>();
  const { createInvented } = await import('../fixtures/invented-vendor/site.ts');
  return { createVendors: () => ({ ...createVendors(), invented: createInvented() }) };
});

vi.mock('../sandbox/descriptions.ts', async (importOriginal) => {
  const { descriptions } = await importOriginal<typeof Descriptions>();
  const { inventedDescription } = await import('../fixtures/invented-vendor/description.ts');
  return { descriptions: { ...descriptions, invented: inventedDescription } };
});

// It is in no list but this test's.
describeConformance(['invented' as ProviderId]);
