import type { Answer } from '../site.ts';
import type { Knobs } from './knobs.ts';
import type { CommonScenario } from './scenarios.ts';

/** A vendor's own words for what every vendor refuses. */
export interface Refusals {
  badKey: Answer;
  credits: Answer;
  validation: (errors: string[]) => Answer;
  rate: (retryAfter: number | null) => Answer;
}

const html = { 'content-type': 'text/html; charset=utf-8' };

const faults: Partial<Record<string, Answer>> = {
  'server-error-500': { status: 500, body: { error: 'Internal server error' } },
  'server-error-502': { status: 502, headers: html, body: '<html><h1>502 Bad Gateway</h1></html>' },
  'server-error-503': { status: 503, headers: { 'retry-after': '2' }, body: { message: 'Unavailable' } },
  html: { status: 200, headers: html, body: '<!doctype html><title>Maintenance</title><p>Back soon.' },
} satisfies Partial<Record<CommonScenario, Answer>>;

/** Answers the scenarios that end before anything is looked up or charged; null for all others. */
export function createStage(knobs: Pick<Knobs, 'rateLimitedTimes' | 'retryAfter'>, refusals: Refusals) {
  const refused = new Map<string, number>();
  const rateLimited = (subject: string, retryAfter: number | null): Answer | null => {
    const before = refused.get(subject) ?? 0;
    if (before >= knobs.rateLimitedTimes) return null;
    refused.set(subject, before + 1);
    return refusals.rate(retryAfter);
  };
  /** `subject`: whose times are counted, a person's slug or a request's. */
  return (subject: string, scenario: string): Answer | null => {
    if (scenario === 'wrong-key') return refusals.badKey;
    if (scenario === 'no-credits') return refusals.credits;
    if (scenario === 'validation') return refusals.validation(['company_name is invalid']);
    if (scenario === 'rate-limited') return rateLimited(subject, knobs.retryAfter);
    if (scenario === 'rate-limited-silently') return rateLimited(subject, null);
    return faults[scenario] ?? null;
  };
}
