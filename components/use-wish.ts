import { useState } from 'react';
import type { Failure } from '../lib/enrichment/failure.ts';
import type { Wish, WishAnswer } from '../lib/messages.ts';
import { sendWish } from './send-wish.ts';

interface WishState {
  busy: boolean;
  failure: Failure | null;
  send: (wish: Wish) => Promise<WishAnswer>;
  clear: () => void;
}

/** Sends wishes of one part of the panel, and keeps whether one is under way and why the last one failed. */
export function useWish(): WishState {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (wish: Wish) => {
    setBusy(true);
    setFailure(null);
    const answer = await sendWish(wish);
    setBusy(false);
    if (!answer.ok) setFailure(answer.failure);
    return answer;
  };
  return { busy, failure, send, clear: () => setFailure(null) };
}
