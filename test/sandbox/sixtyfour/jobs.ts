import type { Answer } from '../site.ts';
import { stagePoll } from '../vendor/stage-poll.ts';
import type { SixtyfourKnobs } from './knobs.ts';
import { refusals } from './refusals.ts';

/** A task and what becomes of it. */
export interface Job {
  taskId: string;
  key: string;
  scenario: string;
  result: object;
  /** Cents, all leads together. */
  cost: number;
  questions: number;
}

/** How a job of this scenario ends, in the vendor's word; all others complete. */
const ends: Partial<Record<string, string>> = {
  'job-failed': 'failed',
  'job-cancelled': 'cancelled',
  'job-terminated': 'terminated',
  'job-timed-out': 'timed_out',
  'job-retired': 'retired',
};

/** What was cut off by the vendor's own patience was worked on, and is charged. */
export const isCharged = (scenario: string): boolean =>
  ends[scenario] === undefined || scenario === 'job-timed-out';

export const isCompleted = (scenario: string): boolean => ends[scenario] === undefined;

const openWords = ['queued', 'processing', 'running', 'pending'];

/** The answer to the next question about a job. */
export function jobStatus(job: Job, { pollsUntilFinished, tellsCost }: SixtyfourKnobs): Answer {
  job.questions += 1;
  const staged = stagePoll(job.scenario, job.questions, refusals.unknownTask);
  if (staged) return staged;
  if (job.questions <= pollsUntilFinished) {
    const word = openWords[(job.questions - 1) % openWords.length];
    return { status: 200, body: { task_id: job.taskId, status: word } };
  }
  const cost = tellsCost ? { charge_amount: job.cost } : {};
  const end = ends[job.scenario];
  const outcome = end
    ? { status: end, error: `The task was ${end}` }
    : { status: 'completed', result: job.result };
  return { status: 200, body: { task_id: job.taskId, ...outcome, ...cost } };
}
