import type { VendorDescription } from '../vendor/description.ts';
import { prontoKeys } from './account.ts';

const sync = { endpoint: 'POST /contacts/single_enrich, at once', way: 'sync' } as const;
const async = { endpoint: 'POST /contacts/single_enrich, later', way: 'async' } as const;
const poll = { endpoint: 'GET /contacts/{id}', way: 'async' } as const;
const credits = { endpoint: 'GET /credits', question: 'balance' } as const;
const account = { endpoint: 'GET /account', question: 'account' } as const;

export const prontoDescription: VendorDescription = {
  keys: { good: prontoKeys.good, poor: prontoKeys.noCredits },
  paid: /^POST .*\/contacts\//,
  webhookUrl: 'https://hooks.sample.example/in',
  rows: [
    { ...sync, answer: '200 deliverable', scenario: 'found', becomes: 'found', charged: 3 },
    { ...sync, answer: '200 valid', scenario: 'valid', becomes: 'found', charged: 3 },
    { ...sync, answer: '200 catch-all', scenario: 'catch-all', becomes: 'found', charged: 3 },
    { ...sync, answer: '200 invalid', scenario: 'invalid', becomes: 'not-found', charged: 3 },
    { ...sync, answer: '200, an unknown word', scenario: 'unknown-status', becomes: 'found', charged: 3 },
    {
      ...sync,
      answer: '200 personal email',
      kind: 'personal-email',
      scenario: 'found',
      becomes: 'found',
      charged: 3,
    },
    { ...sync, answer: '200 phone, a text', kind: 'phone', scenario: 'found', becomes: 'found', charged: 30 },
    {
      ...sync,
      answer: '200 phone, an object',
      kind: 'phone',
      scenario: 'phone-objects',
      becomes: 'found',
      charged: 30,
    },
    { ...sync, answer: '200 N/A', scenario: 'not-found', becomes: 'not-found', charged: 0 },
    { ...sync, answer: '200 without fields', scenario: 'empty-success', becomes: 'not-found', charged: 0 },
    {
      ...sync,
      answer: '200 error with a message',
      scenario: 'status-error',
      becomes: 'not-found',
      charged: 0,
    },
    { ...sync, answer: '401', scenario: 'wrong-key-401', becomes: 'failed', code: 'wrong_key', charged: 0 },
    { ...sync, answer: '403', scenario: 'wrong-key-403', becomes: 'failed', code: 'wrong_key', charged: 0 },
    {
      ...sync,
      answer: '422 credits',
      scenario: 'no-credits',
      becomes: 'failed',
      code: 'no_credits',
      charged: 0,
    },
    {
      ...sync,
      answer: '422 plan limit',
      scenario: 'plan-limit',
      becomes: 'failed',
      code: 'plan_limit',
      charged: 0,
    },
    {
      ...sync,
      answer: '422 consent',
      scenario: 'consent-missing',
      becomes: 'failed',
      code: 'vendor_consent_missing',
      charged: 0,
    },
    {
      ...sync,
      answer: '422, anything else',
      scenario: 'validation',
      becomes: 'failed',
      code: 'refused',
      charged: 0,
    },
    { ...sync, answer: '429', scenario: 'rate-limited', becomes: 'found', charged: 3 },
    {
      ...sync,
      answer: '5xx',
      scenario: 'server-error-500',
      becomes: 'interrupted',
      code: 'vendor_error',
      charged: 0,
    },
    { ...async, answer: '202', scenario: 'found', becomes: 'found', charged: 3 },
    { ...async, answer: '401', scenario: 'wrong-key-401', becomes: 'failed', code: 'wrong_key', charged: 0 },
    {
      ...async,
      answer: '422 credits',
      scenario: 'no-credits',
      becomes: 'failed',
      code: 'no_credits',
      charged: 0,
    },
    { ...async, answer: '429', scenario: 'rate-limited', becomes: 'found', charged: 3 },
    { ...poll, answer: '200 pending, then finished', scenario: 'found', becomes: 'found', charged: 3 },
    {
      ...poll,
      answer: '200 finished, nothing found',
      scenario: 'not-found',
      becomes: 'not-found',
      charged: 0,
    },
    { ...poll, answer: '5xx, then finished', scenario: 'polls-fail', becomes: 'found', charged: 3 },
    {
      ...poll,
      answer: '404',
      scenario: 'job-forgotten',
      becomes: 'interrupted',
      code: 'vendor_failed',
      charged: 0,
    },
  ],
  questions: [
    { ...credits, answer: '200', becomes: { amount: 1000 } },
    { ...credits, answer: '401', key: 'made-up', becomes: 'wrong_key' },
    { ...account, answer: '200', becomes: { account: 'Sample & Co' } },
    { ...account, answer: '401', key: 'made-up', becomes: 'wrong_key' },
  ],
};
