import type { ButtonState } from '../enrichment/button-state.ts';
import type { TextKey } from '../text.ts';
import { textNow } from './runtime.ts';

/** What the button can show: the person's state, or that this script is cut off from its extension. */
export type ShownState = ButtonState | 'reload';
export type ButtonLabels = Record<ShownState, string>;

export const shownStates: ShownState[] = ['idle', 'finding', 'found', 'not-found', 'attention', 'reload'];

/** Read once at the start: a script that is cut off can no longer ask for texts. */
export function readLabels(): ButtonLabels {
  const labels = shownStates.map((state) => [state, textNow(`button_${state.replace('-', '_')}` as TextKey)]);
  return Object.fromEntries(labels) as ButtonLabels;
}

export function isButtonState(value: unknown): value is ButtonState {
  return value !== 'reload' && shownStates.includes(value as ShownState);
}
