import { useState } from 'react';
import { useWish } from './use-wish.ts';

/** A wish that a dialog asks about first. It opens with nothing of what was said in it before. */
export function useAsking() {
  const { clear, ...wish } = useWish();
  const [isAsking, setAsking] = useState(false);
  const ask = () => {
    clear();
    setAsking(true);
  };
  return { ...wish, isAsking, ask, stopAsking: () => setAsking(false) };
}
