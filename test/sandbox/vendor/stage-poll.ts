import type { Answer } from '../site.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };

/** What goes wrong with the n-th question (from 1) for the result of a job; null: nothing. */
export function stagePoll(scenario: string, question: number, notFound: Answer): Answer | null {
  if (scenario === 'job-forgotten') return notFound;
  if (scenario !== 'polls-fail') return null;
  if (question === 1) return { status: 502, headers: html, body: '<h1>502 Bad Gateway</h1>' };
  if (question === 2) return { status: 503, body: { message: 'Unavailable' } };
  return null;
}
