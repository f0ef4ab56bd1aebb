import { expect, test } from 'vitest';
import { costlyFailure, freeFailure } from '../../../lib/enrichment/create-failure.ts';
import { failureCodes } from '../../../lib/enrichment/failure.ts';
import { lookupActions } from '../../../lib/enrichment/lookup-actions.ts';

test.each([
  ['unconfirmed', ['confirm', 'cancel']],
  ['waiting', ['cancel']],
  ['asking', []],
  ['found', ['look-again']],
  ['not-found', ['look-again']],
  ['interrupted', ['ask-again']],
  ['cancelled', []],
] as const)('%s offers %j', (state, actions) => {
  expect(lookupActions({ state, failure: null })).toEqual(actions);
});

test.each([
  ['wrong_key', ['open-settings', 'try-again']],
  ['vendor_consent_missing', ['open-vendor', 'try-again']],
  ['consent_needed', ['give-consent', 'try-again']],
  ['name_incomplete', ['edit-person', 'try-again']],
  ['rate_limited', ['try-again']],
] as const)('a free failure %s offers %j', (code, actions) => {
  expect(lookupActions({ state: 'failed', failure: freeFailure(code) })).toEqual(actions);
});

test('no failure that may have cost is ever repeated without a warning', () => {
  for (const code of failureCodes)
    for (const cost of ['may-be-charged', 'charged'] as const) {
      const actions = lookupActions({ state: 'failed', failure: costlyFailure(code, cost) });
      expect(actions).toContain('ask-again');
      expect(actions).not.toContain('try-again');
    }
});

test('a failure without a reason counts as one that may have cost', () => {
  expect(lookupActions({ state: 'failed', failure: null })).toEqual(['ask-again']);
});
