import type { PageAnswer } from '../messages.ts';

/** After a failed question the next one comes no sooner than this (ms). */
const retryGap = 5000;

/** Whether the user wants anything of ours in pages; the worker says so in each of its answers. */
export interface PageControls {
  /** Asked before anything is put into the page; false until the worker has answered. */
  isOn(): boolean;
  learn(answer: PageAnswer | null): void;
  /** The settings may have changed: nothing new before the worker is asked again. */
  forget(): void;
}

/** `ask` puts a question whose answer is handed to `learn`. */
export function createPageControls(ask: () => void, onChange: () => void): PageControls {
  let on: boolean | null = null;
  let askedAt = -Infinity;
  return {
    isOn: () => {
      if (on === null && performance.now() - askedAt > retryGap) {
        askedAt = performance.now();
        ask();
      }
      return on === true;
    },
    learn: (answer) => {
      if (!answer?.ok || answer.pageControls === on) return;
      on = answer.pageControls;
      onChange();
    },
    forget: () => {
      on = null;
      askedAt = -Infinity;
    },
  };
}
