import type { BalanceReading, NoAnswer, RawAnswer } from '../provider.ts';
import { readBalance } from '../read-balance.ts';
import { harmonicUsage } from './job-schema.ts';

/** What is left of the month's requests. They are filled up at the start of each calendar month; no page says in
 * which time zone, so it is UTC here. */
export function harmonicBalance(answer: RawAnswer | NoAnswer, now: number): BalanceReading {
  return readBalance(answer, (body) => {
    const usage = harmonicUsage.safeParse(body).data;
    if (!usage) return {};
    const { monthly_remaining: amount, monthly_limit: limit } = usage;
    return { amount, limit: limit ?? null, resetAt: nextMonth(now) };
  });
}

function nextMonth(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}
