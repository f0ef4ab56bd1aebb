import type { Answer } from '../site.ts';

export interface Drop {
  submitted_identifier: string;
  reason: string;
}

export const refusals = {
  badKey: { status: 403, body: { message: 'Invalid authentication credentials' } },
  credits: quota(1, 0),
  quota,
  nobody: (submitted: number, dropped: Drop[]): Answer => ({
    status: 422,
    body: { error: 'NO_ELIGIBLE_PEOPLE', submitted, dropped },
  }),
  unknownJob: { status: 404, body: { detail: 'Job not found' } },
  unknownPerson: { status: 404, body: { detail: 'Person not found' } },
  scheduled: (id: string): Answer => ({
    status: 404,
    body: {
      detail: {
        message: 'Person not found; scheduled for enrichment, check back in a few hours.',
        enrichment_urn: `urn:harmonic:enrichment:${id}`,
      },
    },
  }),
  unknownPath: { status: 404, body: { detail: 'Not Found' } },
  validation: (errors: string[]): Answer => ({
    status: 422,
    body: { detail: errors.map((msg) => ({ loc: ['body'], msg, type: 'value_error' })) },
  }),
  rate: (retryAfter: number | null): Answer => ({
    status: 429,
    headers: retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
    body: { message: 'API rate limit exceeded' },
  }),
} as const;

function quota(needed: number, available: number): Answer {
  return {
    status: 429,
    body: { error: 'MONTHLY_QUOTA_INSUFFICIENT', needed, available, submitted: needed },
  };
}
