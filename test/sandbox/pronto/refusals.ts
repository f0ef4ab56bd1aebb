import type { Answer } from '../site.ts';
import type { ScenarioName } from './scenarios.ts';

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

/** What Pronto alone refuses before anything is looked up or charged. */
export const refusalScenarios: Partial<Record<ScenarioName, Answer>> = {
  'wrong-key-401': refusals.badKey,
  'wrong-key-403': refusals.forbiddenKey,
  'plan-limit': refusals.plan,
  'consent-missing': refusals.consent,
};
