import type { Prices } from '../../enrichment/cost.ts';
import { parseJson } from '../../parse-json.ts';
import { errorWords } from '../error-words.ts';
import { unknownWord } from '../job-word.ts';
import type { Asked, Outcome, RawAnswer } from '../provider.ts';
import { unreadable } from '../unreadable.ts';
import { usualRefusal } from '../usual-refusal.ts';
import { salesfinityAnswer } from './answer-schema.ts';
import { salesfinityOutcome } from './lookup-outcome.ts';

/** What Salesfinity's answer means, to the request itself and to a poll alike. Never throws. */
export function understandSalesfinity(answer: RawAnswer, { items, polled }: Asked, prices: Prices): Outcome {
  const refusal = usualRefusal(answer);
  if (refusal) return refusal;
  const data = salesfinityAnswer.safeParse(parseJson(answer.text)).data;
  const lookups = data ? items.map((item) => salesfinityOutcome(item, data, prices)) : [null];
  const ended = lookups.filter((lookup) => lookup !== null);
  if (ended.length === lookups.length) return { type: 'answered', lookups: ended };
  const reference = data?.id ?? null;
  if (reference !== null || polled)
    return { type: 'later', reference, lookups: [], unknownWord: unknownWord(data?.status) };
  return unreadable(errorWords(answer.text));
}
