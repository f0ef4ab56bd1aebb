import type { Answer } from '../site.ts';
import { stagePoll } from '../vendor/stage-poll.ts';
import type { Stored } from './directory.ts';
import type { HarmonicKnobs } from './knobs.ts';
import { refusals } from './refusals.ts';

export interface Taken {
  stored: Stored;
  scenario: string;
}

/** A job, whom it took, and what becomes of them. The first one's scenario is that of the whole job. */
export interface Job {
  id: string;
  key: string;
  taken: Taken[];
  scenario: string;
  questions: number;
}

const words: Partial<Record<string, string>> = {
  'not-found': 'NOT_FOUND',
  skipped: 'SKIPPED',
  errored: 'FAILED',
  'job-failed': 'FAILED',
};

const wordOf = ({ scenario }: Taken): string => words[scenario] ?? 'SUCCESS';

/** Only what was found is on the person's profile afterwards. */
export function work({ taken, scenario }: Job, now: number): void {
  for (const [index, one] of taken.entries()) {
    one.stored.attemptedAt = now;
    if (isReached(scenario, index, taken.length) && wordOf(one) === 'SUCCESS') one.stored.hasEmail = true;
  }
}

/** Two kinds of jobs break: one half-way, one before anybody is worked on. */
const isReached = (scenario: string, index: number, count: number): boolean =>
  scenario === 'job-halfway' ? index < count / 2 : scenario !== 'job-broken';

function results({ taken, scenario }: Job) {
  return taken.map((one, index) => ({
    person_urn: one.stored.urn,
    status: isReached(scenario, index, taken.length) ? wordOf(one) : 'PENDING',
  }));
}

/** The answer to the next question about a job: counts always, results once it has ended. */
export function jobStatus(job: Job, { pollsUntilFinished }: HarmonicKnobs): Answer {
  job.questions += 1;
  const staged = stagePoll(job.scenario, job.questions, refusals.unknownJob);
  if (staged) return staged;
  const ended = job.questions > pollsUntilFinished;
  const all = ended ? results(job) : [];
  const count = (status: string) => all.filter((one) => one.status === status).length;
  const failed = ['job-failed', 'job-halfway', 'job-broken'].includes(job.scenario);
  const open = job.questions === 1 ? 'PENDING' : 'IN_PROGRESS';
  return {
    status: 200,
    body: {
      job_id: job.id,
      status: ended ? (failed ? 'FAILED' : 'COMPLETED') : open,
      counts: {
        total_processed: all.length - count('PENDING'),
        total_succeeded: count('SUCCESS'),
        total_failed: count('FAILED'),
        total_skipped: count('SKIPPED'),
        total_not_found: count('NOT_FOUND'),
      },
      results: ended && job.scenario !== 'job-broken' ? all : null,
    },
  };
}
