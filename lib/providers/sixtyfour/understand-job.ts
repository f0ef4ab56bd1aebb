import type { Prices } from '../../enrichment/cost.ts';
import { jobWord, unknownWord } from '../job-word.ts';
import type { Asked, Outcome } from '../provider.ts';
import type { SixtyfourJob } from './answer-schema.ts';
import { sixtyfourOutcomes } from './lookup-outcome.ts';
import { matchResults } from './match-results.ts';
import { resultEntries } from './result-entries.ts';

/** What a task means: still open, or the outcome of each lookup. The words are an open set: one that nobody knows is an
 * end when a result, an error or a cost comes with it. What was found before a task broke off is kept. What all cost is not
 * the cost of those who are left. */
export function understandJob(job: SixtyfourJob, { items, isPart = false }: Asked, prices: Prices): Outcome {
  const { status, error, charge_amount: total } = job;
  if (!isEnded(job))
    return { type: 'later', reference: job.task_id, lookups: [], unknownWord: unknownWord(status) };
  const good = jobWord(status) === 'done' && !error;
  const code = good ? 'unreadable_answer' : 'vendor_failed';
  const account = {
    prices,
    total: isPart ? null : (total ?? null),
    missing: { code, words: error ?? status ?? null },
  } as const;
  const results = matchResults(items, resultEntries(job.result), isPart);
  return { type: 'answered', lookups: sixtyfourOutcomes(items, results, account) };
}

function isEnded({ status, result, error, charge_amount: cost }: SixtyfourJob): boolean {
  const word = jobWord(status);
  if (word === 'open') return false;
  if (word === 'done' || word === 'broken') return true;
  return [result, error, cost].some((told) => told !== null && told !== undefined);
}
