import { describe, expect, it } from 'vitest';
import { prontoRefusal } from '../../../lib/providers/pronto/refusal.ts';
import { answered } from '../make-world.ts';

describe('a refusal with 422', () => {
  it.each([
    [{ error: 'Not enough enrichment credits', message: 'Unprocessable Entity' }, 'no_credits'],
    [{ error: 'Unprocessable Entity', message: 'Insufficient credits' }, 'no_credits'],
    [{ error: 422, errors: ['You have reached your import limits'] }, 'plan_limit'],
    [
      { message: 'Invalid', errors: ['… without consenting with our terms of use'] },
      'vendor_consent_missing',
    ],
    [{ error: 'Unprocessable Entity', message: 'domain is invalid' }, 'refused'],
  ])('%j: %s, whichever field says so', (body, code) => {
    expect(prontoRefusal(answered(body, 422))).toMatchObject({
      outcome: { type: 'refused', failure: { code } },
    });
  });

  it.each([
    [{ error: 'lastname is missing', message: 'Unprocessable Entity' }, 'lastname is missing'],
    [{ error: 422, message: 'lastname is missing' }, 'lastname is missing'],
    [{ errors: ['lastname is missing', 'no domain'] }, 'lastname is missing; no domain'],
  ])('%j: is shown in the words of a text error first', (body, detail) => {
    expect(prontoRefusal(answered(body, 422))).toMatchObject({ outcome: { failure: { detail } } });
  });
});
