import { parseJson } from '../../parse-json.ts';
import type { AccountReading, BalanceReading, NoAnswer, RawAnswer } from '../provider.ts';
import { readBalance } from '../read-balance.ts';
import { readFree } from '../read-free.ts';

const names = ['credits', 'balance', 'remaining', 'enrichment_credits'];
const accountNames = ['name', 'email', 'company', 'company_name', 'plan'];

/** The body of `GET /credits` is on no page: the first finite number under a likely name, at the top or one level
 * down; null when there is none. */
export function prontoBalance(answer: RawAnswer | NoAnswer): BalanceReading {
  return readBalance(answer, (body) => ({ amount: firstOf(body, names, isAmount) }));
}

/** Whatever `GET /account` says of who owns the key, so that the user recognises it. */
export function prontoAccount(answer: RawAnswer | NoAnswer): AccountReading {
  const reading = readFree(answer);
  if (!reading.ok) return reading;
  return { ok: true, account: firstOf(parseJson(reading.text), accountNames, isText)?.slice(0, 200) ?? null };
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
