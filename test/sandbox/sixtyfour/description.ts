import type { LookupRow, VendorDescription } from '../vendor/description.ts';
import type { Vendor } from '../vendor/vendor.ts';
import { sixtyfourKeys } from './account.ts';
import type { SixtyfourKnobs } from './knobs.ts';

const forms = [
  { endpoint: 'POST /find-email', way: 'sync' },
  { endpoint: 'POST /find-email-async', way: 'async' },
  { endpoint: 'POST /find-email-bulk', way: 'bulk' },
  { endpoint: 'POST /find-email-bulk-async', way: 'bulk-async' },
] as const;

type Meets = Omit<LookupRow, 'endpoint' | 'way'>;

/** What each of the four forms may answer. */
const everywhere: Meets[] = [
  { answer: '200 OK', scenario: 'found', becomes: 'found', charged: 5 },
  { answer: '200 UNKNOWN', scenario: 'catch-all', becomes: 'found', charged: 5 },
  { answer: '200 NOT_FOUND', scenario: 'not-found', becomes: 'not-found', charged: 5 },
  { answer: '200 PERSONAL', kind: 'personal-email', scenario: 'found', becomes: 'found', charged: 20 },
  { answer: '400', scenario: 'empty-lead', becomes: 'failed', code: 'refused', charged: 0 },
  { answer: '401', scenario: 'wrong-key', becomes: 'failed', code: 'wrong_key', charged: 0 },
  { answer: '402', scenario: 'no-credits', becomes: 'failed', code: 'no_credits', charged: 0 },
  { answer: '403', scenario: 'feature-missing', becomes: 'failed', code: 'plan_limit', charged: 0 },
  { answer: '422', scenario: 'validation', becomes: 'failed', code: 'refused', charged: 0 },
  { answer: '429', scenario: 'rate-limited', becomes: 'found', charged: 5 },
  { answer: '5xx', scenario: 'server-error-502', becomes: 'interrupted', code: 'vendor_error', charged: 0 },
];

const single: Meets[] = [
  { answer: '200 CATCH_ALL', scenario: 'catch-all-word', becomes: 'found', charged: 5 },
  { answer: '200 RISKY', scenario: 'risky', becomes: 'found', charged: 5 },
  { answer: '200 INVALID', scenario: 'invalid', becomes: 'not-found', charged: 5 },
  { answer: '200, an unknown word', scenario: 'unknown-status', becomes: 'found', charged: 5 },
  { answer: '200, a tuple of two', scenario: 'tuple-of-two', becomes: 'found', charged: 5 },
  { answer: '200, an empty list', scenario: 'empty-list', becomes: 'not-found', charged: 5 },
  {
    answer: '200 PERSONAL, company address only',
    kind: 'personal-email',
    scenario: 'company-only',
    becomes: 'not-found',
    charged: 20,
  },
];

const task: Meets[] = [
  { answer: 'queued, then completed', scenario: 'found', becomes: 'found', charged: 5 },
  { answer: 'failed', scenario: 'job-failed', becomes: 'failed', code: 'vendor_failed', charged: 0 },
  { answer: 'cancelled', scenario: 'job-cancelled', becomes: 'failed', code: 'vendor_failed', charged: 0 },
  { answer: 'terminated', scenario: 'job-terminated', becomes: 'failed', code: 'vendor_failed', charged: 0 },
  {
    answer: 'timed_out, and charged',
    scenario: 'job-timed-out',
    becomes: 'failed',
    code: 'vendor_failed',
    charged: 5,
  },
  {
    answer: 'an unknown last word',
    scenario: 'job-retired',
    becomes: 'failed',
    code: 'vendor_failed',
    charged: 0,
  },
  {
    answer: 'failed, cost not told',
    scenario: 'job-failed',
    turn: untold,
    becomes: 'interrupted',
    code: 'vendor_failed',
    charged: 0,
  },
  { answer: '5xx, then completed', scenario: 'polls-fail', becomes: 'found', charged: 5 },
  { answer: '404', scenario: 'job-forgotten', becomes: 'interrupted', code: 'vendor_failed', charged: 5 },
];

function untold({ knobs }: Vendor): void {
  (knobs as SixtyfourKnobs).tellsCost = false;
}

const status = 'GET /job-status/{task_id}';

export const sixtyfourDescription: VendorDescription = {
  keys: { good: sixtyfourKeys.good, poor: sixtyfourKeys.poor },
  paid: /^POST \/find-email/,
  webhookUrl: 'https://hooks.sample.example/in',
  rows: [
    ...[...everywhere, ...single].map((row) => ({ ...forms[0], ...row })),
    ...forms.slice(1).flatMap((form) => everywhere.map((row) => ({ ...form, ...row }))),
    ...task.map((row): LookupRow => ({ endpoint: status, way: 'async', ...row })),
  ],
  questions: [
    { endpoint: status, answer: '404: the key is good', question: 'account', becomes: { account: null } },
    { endpoint: status, answer: '401', question: 'account', key: 'made-up', becomes: 'wrong_key' },
  ],
};
