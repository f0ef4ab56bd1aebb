import { type StorageTrouble, troubleChannel, troubleQuestion } from '../storage-trouble.ts';

/** Tells every open panel what keeps the database from being written, and each that asks later. What an earlier worker
 * said is taken back. `isDiskFull`: whether it is want of room where the database itself does not say so. */
export function createTellTrouble(
  isDiskFull: () => Promise<boolean>,
): (trouble: StorageTrouble | null) => void {
  const panels = new BroadcastChannel(troubleChannel);
  let current: StorageTrouble | null = null;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  const tell = () => panels.postMessage(current);
  panels.addEventListener('message', ({ data }) => {
    if (data === troubleQuestion) tell();
  });
  tell();
  const change = (trouble: StorageTrouble | null) => {
    if (trouble === current) return;
    current = trouble;
    tell();
  };
  let newest: object = {};
  return (trouble) => {
    const turn = (newest = {});
    if (trouble !== 'refusing') return change(trouble);
    void isDiskFull().then((isFull) => turn === newest && change(isFull ? 'full' : trouble));
  };
}
