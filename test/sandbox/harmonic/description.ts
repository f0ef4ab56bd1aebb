import type { LookupRow, VendorDescription } from '../vendor/description.ts';
import type { Vendor } from '../vendor/vendor.ts';
import { harmonicKeys } from './account.ts';
import type { HarmonicKnobs } from './knobs.ts';
import type { Harmonic } from './site.ts';

const usage = { endpoint: 'GET /email_enrichment/usage', question: 'balance' } as const;

type Meets = Omit<LookupRow, 'endpoint' | 'way'>;

/** Somebody without an address. */
const byUrn = (urn: string) => ({ address: null, memberId: null, vendorIds: { harmonic: urn } });

const submitted: Meets[] = [
  { answer: '200 accepted', scenario: 'found', becomes: 'found', charged: 1 },
  {
    answer: '200 accepted, by URN',
    scenario: 'found',
    facts: (vendor) => byUrn((vendor as Harmonic).urnOf('sam-found')),
    becomes: 'found',
    charged: 1,
  },
  { answer: '403', scenario: 'wrong-key', becomes: 'failed', code: 'wrong_key', charged: 0 },
  {
    answer: '422 NO_ELIGIBLE_PEOPLE: NOT_FOUND',
    scenario: 'unknown-there',
    becomes: 'not-found',
    charged: 0,
  },
  {
    answer: '422 NO_ELIGIBLE_PEOPLE: NOT_FOUND, by URN',
    scenario: 'found',
    facts: () => byUrn('urn:harmonic:person:1'),
    becomes: 'not-found',
    charged: 0,
  },
  {
    answer: '422 NO_ELIGIBLE_PEOPLE: RECENTLY_ATTEMPTED',
    scenario: 'recently-attempted',
    becomes: 'failed',
    code: 'cooldown',
    charged: 0,
  },
  {
    answer: '422 NO_ELIGIBLE_PEOPLE: ALREADY_HAS_EMAIL',
    scenario: 'address-on-record',
    becomes: 'found',
    charged: 0,
  },
  {
    answer: '422 NO_ELIGIBLE_PEOPLE: INVALID_URL',
    scenario: 'invalid-there',
    becomes: 'failed',
    code: 'refused',
    charged: 0,
  },
  { answer: '422 validation', scenario: 'validation', becomes: 'failed', code: 'refused', charged: 0 },
  { answer: '429 quota', scenario: 'no-credits', becomes: 'failed', code: 'no_credits', charged: 0 },
  { answer: '429 rate', scenario: 'rate-limited', becomes: 'found', charged: 1 },
  { answer: '5xx', scenario: 'server-error-503', becomes: 'interrupted', code: 'vendor_error', charged: 0 },
];

const polled: Meets[] = [
  { answer: 'PENDING, then COMPLETED: SUCCESS', scenario: 'found', becomes: 'found', charged: 1 },
  { answer: 'COMPLETED: NOT_FOUND', scenario: 'not-found', becomes: 'not-found', charged: 1 },
  { answer: 'COMPLETED: SKIPPED', scenario: 'skipped', becomes: 'not-found', charged: 1 },
  { answer: 'COMPLETED: FAILED', scenario: 'errored', becomes: 'failed', code: 'vendor_failed', charged: 1 },
  {
    answer: 'FAILED with results',
    scenario: 'job-failed',
    becomes: 'failed',
    code: 'vendor_failed',
    charged: 1,
  },
  {
    answer: 'FAILED without a result',
    scenario: 'job-broken',
    becomes: 'interrupted',
    code: 'vendor_failed',
    charged: 1,
  },
  { answer: '5xx, then COMPLETED', scenario: 'polls-fail', becomes: 'found', charged: 1 },
  { answer: '404', scenario: 'job-forgotten', becomes: 'interrupted', code: 'vendor_failed', charged: 1 },
];

const read: LookupRow[] = [
  {
    endpoint: 'GET /persons/{urn}',
    answer: '200',
    way: 'bulk-async',
    scenario: 'found',
    becomes: 'found',
    charged: 1,
  },
  {
    endpoint: 'GET /persons/{urn}',
    answer: '200 without an address',
    way: 'bulk-async',
    scenario: 'success-without-address',
    becomes: 'failed',
    code: 'vendor_failed',
    charged: 1,
  },
  {
    endpoint: 'POST /persons?linkedin_url=',
    answer: '201, known under another address',
    way: 'bulk-async',
    scenario: 'found',
    turn: renamed,
    becomes: 'found',
    charged: 1,
  },
  {
    endpoint: 'POST /persons?linkedin_url=',
    answer: '404',
    way: 'bulk-async',
    scenario: 'address-on-record-gone',
    becomes: 'not-found',
    charged: 0,
  },
];

function renamed({ knobs }: Vendor): void {
  (knobs as HarmonicKnobs).otherNames.set('sam-found', 'ada-sample');
}

export const harmonicDescription: VendorDescription = {
  keys: { good: harmonicKeys.good, poor: harmonicKeys.poor },
  paid: /^POST \/email_enrichment\/jobs$/,
  rows: [
    ...submitted.map((row): LookupRow => ({
      endpoint: 'POST /email_enrichment/jobs',
      way: 'bulk-async',
      ...row,
    })),
    ...polled.map((row): LookupRow => ({
      endpoint: 'GET /email_enrichment/jobs/{job_id}',
      way: 'bulk-async',
      ...row,
    })),
    ...read,
  ],
  questions: [
    { ...usage, answer: '200', becomes: { amount: 5000 } },
    { ...usage, answer: '403', key: 'made-up', becomes: 'wrong_key' },
    { ...usage, question: 'account', answer: '200: the key is good', becomes: { account: null } },
  ],
};
