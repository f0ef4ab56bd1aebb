import type { Prices } from '../../enrichment/cost.ts';
import { parseJson } from '../../parse-json.ts';
import { errorWords } from '../error-words.ts';
import type { Asked, Outcome, RawAnswer } from '../provider.ts';
import { unreadable } from '../unreadable.ts';
import { sixtyfourJob, sixtyfourTotal } from './answer-schema.ts';
import { sixtyfourOutcomes } from './lookup-outcome.ts';
import { matchResults } from './match-results.ts';
import { sixtyfourRefusal } from './refusal.ts';
import { resultEntries } from './result-entries.ts';
import { understandJob } from './understand-job.ts';

/** What Sixtyfour's answer means. Never throws. */
export function understandSixtyfour(answer: RawAnswer, asked: Asked, prices: Prices): Outcome {
  if (asked.polled) return understandPoll(answer, asked, prices);
  const refusal = sixtyfourRefusal(answer);
  if (refusal) return refusal;
  if (asked.way === 'async' || asked.way === 'bulk-async') return understandStart(answer, asked, prices);
  return understandResults(answer, asked, prices);
}

/** A question is free: whatever says nothing of the task is asked again. */
function understandPoll(answer: RawAnswer, asked: Asked, prices: Prices): Outcome {
  const { status, text } = answer;
  const refusal = status < 500 ? sixtyfourRefusal(answer) : null;
  if (refusal) return refusal;
  const job = status < 300 ? sixtyfourJob.safeParse(parseJson(text)).data : undefined;
  return job ? understandJob(job, asked, prices) : { type: 'later', reference: null, lookups: [] };
}

function understandStart(answer: RawAnswer, asked: Asked, prices: Prices): Outcome {
  const job = sixtyfourJob.safeParse(parseJson(answer.text)).data;
  const outcome = job ? understandJob(job, asked, prices) : null;
  const lost = !outcome || (outcome.type === 'later' && outcome.reference === null);
  return lost ? unreadable(errorWords(answer.text)) : outcome;
}

function understandResults(answer: RawAnswer, { items, isPart = false }: Asked, prices: Prices): Outcome {
  const body = parseJson(answer.text);
  const results = matchResults(items, resultEntries(body), isPart);
  if (results.every((result) => result === null)) return unreadable(errorWords(answer.text));
  const missing = { code: 'unreadable_answer', words: null } as const;
  const account = { prices, total: isPart ? null : sixtyfourTotal(body), missing };
  return { type: 'answered', lookups: sixtyfourOutcomes(items, results, account) };
}
