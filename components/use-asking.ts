import { useState } from 'react';
import type { Wish, WishAnswer } from '../lib/messages.ts';
import { useWish } from './use-wish.ts';

export type Asking = ReturnType<typeof useAsking>;

/** A wish that a dialog asks about first. It opens with nothing of what was said in it before, and stays open with what
 * failed. */
export function useAsking() {
  const { busy, failure, send, clear } = useWish();
  const [isAsking, setAsking] = useState(false);
  const ask = () => {
    clear();
    setAsking(true);
  };
  const confirm = async (wish: Wish): Promise<WishAnswer> => {
    const answer = await send(wish);
    if (answer.ok) setAsking(false);
    return answer;
  };
  /** For the dialog. */
  const dialog = { isOpen: isAsking, isBusy: busy, failure, onClose: () => setAsking(false) };
  return { busy, failure, send, isAsking, ask, confirm, dialog };
}
