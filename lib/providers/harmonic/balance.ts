import { parseJson } from '../../parse-json.ts';
import type { BalanceReading, NoAnswer, RawAnswer } from '../provider.ts';
import { readFree } from '../read-free.ts';
import { harmonicUsage } from './job-schema.ts';

/** What is left of the month's requests. They are filled up at the start of each calendar month; no page says in
 * which time zone, so it is UTC here. */
export function harmonicBalance(answer: RawAnswer | NoAnswer, now: number): BalanceReading {
  const reading = readFree(answer);
  if (!reading.ok) return reading;
  const usage = harmonicUsage.safeParse(parseJson(reading.text)).data;
  const raw = reading.text.slice(0, 2000);
  if (!usage) return { ok: true, amount: null, limit: null, resetAt: null, raw };
  const { monthly_remaining: amount, monthly_limit: limit } = usage;
  return { ok: true, amount, limit: limit ?? null, resetAt: nextMonth(now), raw };
}

function nextMonth(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}
