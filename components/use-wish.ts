import { useState } from 'react';
import type { Failure } from '../lib/enrichment/failure.ts';
import type { Wish, WishAnswer } from '../lib/messages.ts';
import { sendWish } from './send-wish.ts';

interface WishState {
  busy: boolean;
  failure: Failure | null;
  send: (wish: Wish) => Promise<WishAnswer>;
  /** The same for a wish with something to be done before or after it. */
  attempt: (act: () => Promise<WishAnswer>) => Promise<WishAnswer>;
  clear: () => void;
}

/** Sends wishes of one part of the panel, and keeps whether one is under way and why the last one failed. */
export function useWish(): WishState {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const attempt = async (act: () => Promise<WishAnswer>) => {
    setBusy(true);
    setFailure(null);
    const answer = await act();
    setBusy(false);
    if (!answer.ok) setFailure(answer.failure);
    return answer;
  };
  return {
    busy,
    failure,
    send: (wish) => attempt(() => sendWish(wish)),
    attempt,
    clear: () => setFailure(null),
  };
}
