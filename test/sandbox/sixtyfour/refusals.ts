import type { Answer } from '../site.ts';

/** All three shapes of an error: `{error, message}`, `{detail: text}`, and `{detail: [{loc, msg, type}]}`. */
export const refusals = {
  badKey: { status: 401, body: { error: 'Unauthorized', message: 'Invalid API key' } },
  emptyLead: { status: 400, body: { error: 'Bad Request', message: 'lead must not be empty' } },
  credits: {
    status: 402,
    body: { error: 'Payment Required', message: 'Balance below the estimated cost of this job' },
  },
  feature: { status: 403, body: { detail: 'Feature not enabled for this organization' } },
  unknownTask: { status: 404, body: { detail: 'Task not found' } },
  unknownPath: { status: 404, body: { detail: 'Not Found' } },
  validation: (errors: string[]): Answer => ({
    status: 422,
    body: { detail: errors.map((msg) => ({ loc: ['body'], msg, type: 'value_error' })) },
  }),
  rate: (retryAfter: number | null): Answer => ({
    status: 429,
    headers: retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
    body: { error: 'Too Many Requests', message: 'Rate limit exceeded' },
  }),
} as const;
