import type { PageAnswer, PageMessage } from '../messages.ts';
import { isCutOff, sendToWorker } from './runtime.ts';

export type AskWorker = (message: PageMessage) => Promise<PageAnswer | null>;

/** Asks the worker, which is of the same build or cannot be asked; null when this script is cut off from it. */
export async function askWorker(message: PageMessage): Promise<PageAnswer | null> {
  const answer = isCutOff() ? null : await sendToWorker(message).catch(() => null);
  return isCutOff() ? null : ((answer ?? { ok: false, code: 'failed' }) as PageAnswer);
}
