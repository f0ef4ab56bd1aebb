import { progressChannel, type TaskProgress } from '../task-progress.ts';

/** Tells every open panel; nobody need listen. */
export function createTellProgress(): (report: TaskProgress) => void {
  const panels = new BroadcastChannel(progressChannel);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  return (report) => panels.postMessage(report);
}
