import type { Answer } from '../site.ts';
import type { ScenarioName } from './scenarios.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };

/** All error bodies that were seen at the vendor appear here once: `error` as text or number, `message`, `errors`. */
export const refusals = {
  badKey: { status: 401, body: { error: 'Unauthorized' } },
  forbiddenKey: { status: 403, body: { error: 403, message: 'Invalid API key' } },
  consent: {
    status: 422,
    body: {
      error: "You can't use the personal email enrichment feature without consenting with our terms of use",
    },
  },
  credits: { status: 422, body: { error: 422, message: 'Insufficient credits for this request' } },
  plan: { status: 422, body: { message: 'You have reached the import limits of your plan' } },
  validation: (errors: string[]) => ({ status: 422, body: { errors } }),
  rate: (retryAfter: number | null): Answer => ({
    status: 429,
    headers: retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
    body: { error: 'Too many requests' },
  }),
  unknownPath: { status: 404, body: { error: 'Not found' } },
} as const;

/** Scenarios that end before anything is looked up or charged. */
export const refusalScenarios: Partial<Record<ScenarioName, Answer>> = {
  'wrong-key-401': refusals.badKey,
  'wrong-key-403': refusals.forbiddenKey,
  'no-credits': refusals.credits,
  'plan-limit': refusals.plan,
  'consent-missing': refusals.consent,
  validation: refusals.validation(['company_name is invalid']),
  'server-error-500': { status: 500, body: { error: 'Internal server error' } },
  'server-error-502': { status: 502, headers: html, body: '<html><h1>502 Bad Gateway</h1></html>' },
  'server-error-503': { status: 503, headers: { 'retry-after': '2' }, body: { message: 'Unavailable' } },
  html: { status: 200, headers: html, body: '<!doctype html><title>Maintenance</title><p>Back soon.' },
};
