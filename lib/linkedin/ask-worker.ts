import type { PageAnswer, PageMessage } from '../messages.ts';
import { isButtonState } from './button-labels.ts';
import { isCutOff, sendToWorker } from './runtime.ts';

/** A guard by hand: the content script stays small. Anything unexpected is a failure. */
export function readAnswer(answer: unknown): PageAnswer {
  if (typeof answer !== 'object' || answer === null) return { ok: false, code: 'failed' };
  const { ok, code, states, selected, selectedCount, pageControls } = answer as Record<string, unknown>;
  if (ok !== true) return { ok: false, code: code === 'too-many' ? code : 'failed' };
  return {
    ok: true,
    states: Array.isArray(states) ? states.map((one) => (isButtonState(one) ? one : 'idle')) : [],
    selected: Array.isArray(selected) ? selected.map((one) => one === true) : [],
    selectedCount: typeof selectedCount === 'number' ? selectedCount : 0,
    pageControls: pageControls !== false,
  };
}

/** Asks the worker; null when this script is cut off from it. */
export async function askWorker(message: PageMessage): Promise<PageAnswer | null> {
  if (isCutOff()) return null;
  try {
    return readAnswer(await sendToWorker(message));
  } catch {
    return isCutOff() ? null : { ok: false, code: 'failed' };
  }
}
