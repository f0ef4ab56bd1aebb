import type { LookupRow, VendorDescription } from '../vendor/description.ts';
import { salesfinityKeys } from './account.ts';

const submit = { endpoint: 'POST /v1/api/enrichment/email', way: 'async' } as const;
const poll = { endpoint: 'GET /v1/api/enrichment/email/{id}', way: 'async' } as const;
const credits = { endpoint: 'GET /v1/api/enrichment/credits', question: 'balance' } as const;

const submitted: Omit<LookupRow, 'endpoint' | 'way'>[] = [
  { answer: '201 work', scenario: 'found', becomes: 'found', charged: 1 },
  { answer: '201 personal', kind: 'personal-email', scenario: 'found', becomes: 'found', charged: 1 },
  { answer: '201, completed at once', scenario: 'done-at-once', becomes: 'found', charged: 1 },
  { answer: '400', scenario: 'validation', becomes: 'failed', code: 'refused', charged: 0 },
  { answer: '401', scenario: 'wrong-key', becomes: 'failed', code: 'wrong_key', charged: 0 },
  { answer: '402', scenario: 'no-credits', becomes: 'failed', code: 'no_credits', charged: 0 },
  { answer: '429', scenario: 'rate-limited', becomes: 'found', charged: 1 },
  { answer: '5xx', scenario: 'server-error-502', becomes: 'interrupted', code: 'vendor_error', charged: 0 },
];

const polled: Omit<LookupRow, 'endpoint' | 'way'>[] = [
  { answer: 'pending, then completed', scenario: 'found', becomes: 'found', charged: 1 },
  { answer: 'completed without an address', scenario: 'completed-empty', becomes: 'not-found', charged: 1 },
  { answer: 'not-found', scenario: 'not-found', becomes: 'not-found', charged: 0 },
  { answer: 'failed', scenario: 'job-failed', becomes: 'failed', code: 'vendor_failed', charged: 0 },
  { answer: 'an unknown word, with an address', scenario: 'unknown-status', becomes: 'found', charged: 1 },
  { answer: '5xx, then completed', scenario: 'polls-fail', becomes: 'found', charged: 1 },
  { answer: '404', scenario: 'job-forgotten', becomes: 'interrupted', code: 'vendor_failed', charged: 1 },
];

export const salesfinityDescription: VendorDescription = {
  keys: { good: salesfinityKeys.good, poor: salesfinityKeys.poor },
  paid: /^POST \/v1\/api\/enrichment\/email$/,
  webhookUrl: 'https://hooks.sample.example/in',
  rows: [...submitted.map((row) => ({ ...submit, ...row })), ...polled.map((row) => ({ ...poll, ...row }))],
  questions: [
    { ...credits, answer: '200', becomes: { amount: 1000 } },
    { ...credits, answer: '401', key: 'made-up', becomes: 'wrong_key' },
    { ...credits, question: 'account', answer: '200: the key is good', becomes: { account: null } },
  ],
};
