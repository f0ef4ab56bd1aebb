import type { Answer } from '../site.ts';

const refusal = (statusCode: number, error: string, message: string | string[]): Answer => ({
  status: statusCode,
  body: { statusCode, error, message },
});

/** The shape of the bodies is on no page. */
export const refusals = {
  badKey: refusal(401, 'Unauthorized', 'Invalid API key'),
  credits: refusal(402, 'Payment Required', 'A positive credit balance is required'),
  unknownLookup: refusal(404, 'Not Found', 'Enrichment not found'),
  unknownPath: refusal(404, 'Not Found', 'Cannot find this path'),
  validation: (errors: string[]): Answer => refusal(400, 'Bad Request', errors.join('; ')),
  rate: (retryAfter: number | null): Answer => ({
    ...refusal(429, 'Too Many Requests', 'Too many requests'),
    headers: retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
  }),
} as const;
