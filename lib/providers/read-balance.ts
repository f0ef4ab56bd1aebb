import { parseJson } from '../parse-json.ts';
import type { AccountReading, BalanceReading, BalanceState, NoAnswer, RawAnswer } from './provider.ts';
import { readFree } from './read-free.ts';

/** What is left, as `figuresIn` reads it out of the answer's body. */
export function readBalance(
  answer: RawAnswer | NoAnswer,
  figuresIn: (body: unknown) => Partial<BalanceState>,
): BalanceReading {
  const reading = readFree(answer);
  if (!reading.ok) return reading;
  const figures = { amount: null, limit: null, resetAt: null, ...figuresIn(parseJson(reading.text)) };
  return { ok: true, ...figures, raw: reading.text.slice(0, 2000) };
}

/** Where no endpoint says whose key it is: that it is good is told by the balance. */
export function accountBy(balance: BalanceReading): AccountReading {
  return balance.ok ? { ok: true, account: null } : balance;
}
