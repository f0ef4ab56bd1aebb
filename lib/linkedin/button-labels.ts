import type { ButtonState } from '../enrichment/button-state.ts';
import type { TextKey } from '../text.ts';
import { textNow } from './runtime.ts';

/** What the button can show: the person's state, or that this script is cut off from its extension. */
export type ShownState = ButtonState | 'reload';
export type ButtonLabels = Record<ShownState, string>;

const labelKeys: Record<ShownState, TextKey> = {
  idle: 'button_idle',
  finding: 'button_finding',
  found: 'button_found',
  'not-found': 'button_not_found',
  attention: 'button_attention',
  reload: 'button_reload',
};

export const shownStates = Object.keys(labelKeys) as ShownState[];

/** Read once at the start: a script that is cut off can no longer ask for texts. */
export function readLabels(): ButtonLabels {
  const labels = shownStates.map((state) => [state, textNow(labelKeys[state])]);
  return Object.fromEntries(labels) as ButtonLabels;
}

export function isButtonState(value: unknown): value is ButtonState {
  return typeof value === 'string' && value !== 'reload' && Object.hasOwn(labelKeys, value);
}
