import type { Answer } from '../site.ts';
import { emailOf, personalEmailOf, type SandboxPerson } from '../people.ts';
import { stagePoll } from '../vendor/stage-poll.ts';
import type { SalesfinityKnobs } from './knobs.ts';
import { refusals } from './refusals.ts';
import type { Enrichment } from './request.ts';

/** An enrichment and what becomes of it. */
export interface Job {
  id: string;
  key: string;
  request: Enrichment;
  person: SandboxPerson;
  scenario: string;
  questions: number;
}

const ends: Partial<Record<string, string>> = {
  'not-found': 'not-found',
  'job-failed': 'failed',
  'unknown-status': 'enriched',
};
const openWords = ['processing', 'pending'];

/** Only what was completed costs, and then even without an address. */
export const isCharged = ({ scenario }: Job): boolean =>
  scenario !== 'processing-for-ever' && !['not-found', 'failed'].includes(ends[scenario] ?? '');

const head = ({ id, request }: Job) => ({
  _id: id,
  linkedin_url: request.linkedin_url,
  enrichment_type: `${request.type}_email`,
  ...(request.external_id === undefined ? {} : { external_id: request.external_id }),
});

/** What the vendor says in the end, also to a callback. */
export function result(job: Job): object {
  const { request, person, scenario } = job;
  const status = ends[scenario] ?? 'completed';
  if (status === 'failed') return { ...head(job), status };
  const address = request.type === 'work' ? emailOf(person) : personalEmailOf(person);
  const isEmpty = status === 'not-found' || scenario === 'completed-empty';
  return { ...head(job), status, email: isEmpty ? null : { email: address, type: request.type } };
}

/** The answer to the next question about a job: `email` is absent while it runs. */
export function jobStatus(job: Job, { pollsUntilFinished }: SalesfinityKnobs): Answer {
  job.questions += 1;
  const { scenario, questions } = job;
  const staged = stagePoll(scenario, questions, refusals.unknownLookup);
  if (staged) return staged;
  const runs = questions <= pollsUntilFinished || scenario === 'processing-for-ever';
  const status = openWords[questions % openWords.length];
  return { status: 200, body: runs ? { ...head(job), status } : result(job) };
}
