import { freeFailure } from '../../enrichment/create-failure.ts';
import { errorWords } from '../error-words.ts';
import { parseJson } from '../parse-json.ts';
import type { AccountReading, BalanceReading, NoAnswer, RawAnswer } from '../provider.ts';
import { prontoRefusal } from './refusal.ts';

const names = ['credits', 'balance', 'remaining', 'enrichment_credits'];
const accountNames = ['name', 'email', 'company', 'company_name', 'plan'];

/** The body of `GET /credits` is on no page: the first finite number under a likely name, at the top or one level
 * down; null when there is none. */
export function prontoBalance(answer: RawAnswer | NoAnswer): BalanceReading {
  const failure = failed(answer);
  if (failure) return failure;
  const text = answer.status === null ? '' : answer.text;
  const amount = firstOf(parseJson(text), names, isAmount);
  return { ok: true, amount, limit: null, resetAt: null, raw: text.slice(0, 2000) };
}

/** Whatever `GET /account` says of who owns the key, so that the user recognises it. */
export function prontoAccount(answer: RawAnswer | NoAnswer): AccountReading {
  const failure = failed(answer);
  if (failure) return failure;
  const text = answer.status === null ? '' : answer.text;
  return { ok: true, account: firstOf(parseJson(text), accountNames, isText)?.slice(0, 200) ?? null };
}

function failed(answer: RawAnswer | NoAnswer): { ok: false; failure: ReturnType<typeof freeFailure> } | null {
  if (answer.status === null) return { ok: false, failure: freeFailure(codeOf(answer)) };
  const refusal = prontoRefusal(answer)?.outcome;
  if (refusal?.type === 'refused') return { ok: false, failure: refusal.failure };
  if (refusal) return { ok: false, failure: freeFailure('rate_limited') };
  if (answer.status >= 400)
    return { ok: false, failure: freeFailure('vendor_error', errorWords(answer.text)) };
  return null;
}

function codeOf({ code }: NoAnswer) {
  return code === 'answer_too_large' ? 'unreadable_answer' : code;
}

function firstOf<T>(body: unknown, wanted: string[], accepts: (value: unknown) => value is T): T | null {
  const top = asRecord(body);
  const levels = [top, ...Object.values(top).map(asRecord)];
  const candidates = levels.flatMap((level) => wanted.map((name) => level[name]));
  return candidates.find(accepts) ?? null;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
