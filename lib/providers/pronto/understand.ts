import { costlyFailure, freeFailure } from '../../enrichment/create-failure.ts';
import type { Prices } from '../../enrichment/cost.ts';
import { unknownCharge } from '../../enrichment/listed-charge.ts';
import { parseJson } from '../../parse-json.ts';
import { emailAddress } from '../email-address.ts';
import { errorWords } from '../error-words.ts';
import { jobWord, unknownWord } from '../job-word.ts';
import type { Asked, Outcome, RawAnswer } from '../provider.ts';
import { unreadable } from '../unreadable.ts';
import { type ProntoAnswer, prontoAnswer, prontoPhones } from './answer-schema.ts';
import { prontoOutcome } from './lookup-outcome.ts';
import { prontoRefusal } from './refusal.ts';

/** What Pronto's answer means. The body decides before the status, for the status of "nothing found" is documented
 * nowhere and one status means several things. Never throws. */
export function understandPronto(answer: RawAnswer, asked: Asked, prices: Prices): Outcome {
  const { status, text } = answer;
  const data = prontoAnswer.safeParse(parseJson(text)).data;
  const answered = isResult(data, status);
  const refusal = prontoRefusal(answer);
  if (refusal?.certain || (refusal && !answered)) return refusal.outcome;
  if (asked.way === 'webhook') return handedOver(answer, asked, data);
  if (data && isPending(data, asked, status)) return later(data);
  if (data && answered)
    return { type: 'answered', lookups: asked.items.map((item) => prontoOutcome(item, data, prices)) };
  // A question about it is free, so an answer that is none is asked for, and again.
  const canBeAsked = asked.polled || (data && data.enrichment_id !== null);
  if (canBeAsked && status < 400) return later(data);
  return notUnderstood(answer);
}

function later(data: ProntoAnswer | undefined): Outcome {
  const reference = data?.enrichment_id ?? null;
  return { type: 'later', reference, lookups: [], unknownWord: unknownWord(data?.status) };
}

/** A batch is accepted as a whole, and its results go only to the user's webhook: what it cost is not seen here. */
function handedOver(answer: RawAnswer, { items }: Asked, data: ProntoAnswer | undefined): Outcome {
  const note = data?.enrichment_id ?? null;
  if (note === null || answer.status >= 400) return notUnderstood(answer);
  const delivered = { state: 'delivered', values: [], note, charge: unknownCharge } as const;
  return { type: 'answered', lookups: items.map(({ lookupId }) => ({ lookupId, ...delivered, values: [] })) };
}

function notUnderstood({ status, text }: RawAnswer): Outcome {
  const words = errorWords(text, 'error');
  if (status >= 500)
    return { type: 'unknown', failure: costlyFailure('vendor_error', 'may-be-charged', words) };
  if (status >= 400) return { type: 'refused', failure: freeFailure('refused', words) };
  return unreadable(words);
}

const pendingWords = new Set(['pending', 'processing', 'in_progress', 'queued', 'running']);
const lastWords =
  /^(finished|completed?|ended|success(ful)?|succeeded|done|error|fail(ed|ure)|cancell?ed|aborted|rejected|expired|timed?.?out|invalid|not.?found|no.?(data|result|match)s?|n\/?a|none|empty)$/i;

/** The words are an open set: where the answer may come later, one that nobody knows is an end only with a value. */
function isPending(data: ProntoAnswer, { way, polled }: Asked, status: number): boolean {
  if (status >= 400) return false;
  if (data.status && pendingWords.has(data.status.toLowerCase())) return true;
  if (way === 'async' && (status === 202 || (!polled && isOnlyTaken(data)))) return true;
  return (
    (polled || way === 'async') &&
    Boolean(data.status) &&
    !lastWords.test(data.status ?? '') &&
    !hasValue(data)
  );
}

/** "success" to a request that is answered later, without a field, is about the request: its own answer is asked for. */
function isOnlyTaken(data: ProntoAnswer): boolean {
  return jobWord(data.status) === 'done' && data.enrichment_id !== null && !hasFields(data);
}

function hasFields({ email, personal_email: personal, phones, phone }: ProntoAnswer): boolean {
  return [email, personal, phones, phone].some((one) => one !== undefined);
}

function hasValue(data: ProntoAnswer): boolean {
  const addresses = [data.email, data.personal_email].flat();
  return addresses.some((text) => emailAddress(text) !== null) || prontoPhones(data).length > 0;
}

/** Does the body say what came of it? By a word or value of a kind whatever the status; else by saying that it is done. With the
 * status of an error that is a result only of a request that was taken: it has a name, or its empty fields; without a last word both. */
function isResult(data: ProntoAnswer | undefined, status: number): boolean {
  if (!data) return false;
  const { email, personal_email: personal } = data;
  const words = [data.email_status, data.personal_email_status, data.phone_status, email, personal].flat();
  if (words.some((word) => typeof word === 'string')) return true;
  if (status >= 500) return false;
  const hasName = data.enrichment_id !== null;
  if (typeof data.status !== 'string') return status >= 400 && hasName && hasFields(data);
  return status < 400 || ((hasName || hasFields(data)) && lastWords.test(data.status));
}
