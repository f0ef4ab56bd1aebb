import type { Lookup } from './lookup.ts';
import type { Route } from './plan-waterfall.ts';

export type FirstTurn = Pick<Lookup, 'provider' | 'next' | 'attempts'>;

/** How a new lookup begins: with the first vendor of its route. When none of them can be asked, with the first of those,
 * which then says why. null: the user wants no vendor asked for this kind. */
export function firstTurn({ providers, skipped }: Route, now: number): FirstTurn | null {
  const unable = skipped.map(({ provider, code }) => {
    return { provider, result: 'skipped' as const, code, callId: null, at: now };
  });
  const [provider, ...next] = providers;
  if (provider !== undefined) return { provider, next, attempts: unable };
  const [first, ...attempts] = unable;
  return first ? { provider: first.provider, next: [], attempts } : null;
}
