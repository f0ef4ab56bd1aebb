import { useEffect, useState } from 'react';
import { type StorageTrouble, troubleChannel, troubleQuestion } from '../../lib/storage-trouble.ts';

/** What keeps the worker from writing the database, as it told last; null: nothing that is known. */
export function useStorageTrouble(): StorageTrouble | null {
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(troubleChannel);
    channel.addEventListener('message', ({ data }: MessageEvent<StorageTrouble | null | string>) => {
      // Another panel asks.
      if (data !== troubleQuestion) setTrouble(data as StorageTrouble | null);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
    channel.postMessage(troubleQuestion);
    return () => channel.close();
  }, []);
  return trouble;
}
