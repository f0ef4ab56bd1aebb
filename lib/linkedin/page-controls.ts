import type { Appearance, PageAnswer } from '../messages.ts';

/** After a failed question the next one comes no sooner than this (ms). */
const retryGap = 5000;

/** Whether the user wants anything of ours in pages, and how it looks. The worker says both. */
export interface PageControls {
  /** Asked before anything is put into the page; null until the worker has answered, and while nothing is wanted. */
  appearance(): Appearance | null;
  learn(answer: PageAnswer | null): void;
  /** The settings may have changed: nothing new before the worker is asked again. */
  forget(): void;
}

/** `ask` puts the question for the appearance; its answer is handed to `learn`, as all others are. */
export function createPageControls(ask: () => void, onChange: () => void): PageControls {
  let isOn: boolean | null = null;
  let known: Appearance | null = null;
  let askedAt = -Infinity;
  return {
    appearance: () => {
      if (isOn === null && performance.now() - askedAt > retryGap) {
        askedAt = performance.now();
        ask();
      }
      return isOn ? known : null;
    },
    learn: (answer) => {
      if (!answer?.ok) return;
      known ??= answer.appearance;
      const before = isOn;
      // Wanted again, but not known how it looks: that is asked first.
      isOn = answer.pageControls && (known === null ? null : true);
      if (isOn !== before) onChange();
    },
    forget: () => {
      isOn = null;
      askedAt = -Infinity;
    },
  };
}
