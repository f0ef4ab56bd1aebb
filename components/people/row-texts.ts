import type { ButtonState } from '../../lib/enrichment/button-state.ts';
import { type TextKey, text } from '../../lib/text.ts';
import type { RowReason } from '../../lib/linkedin/read-rows/row.ts';
import type { StateLook } from '../shell/state-chip.tsx';

const reasons: Record<RowReason, TextKey> = {
  'no-address': 'row_no_address',
  'two-people': 'row_two_people',
  'no-name': 'row_no_name',
};

/** Why a row cannot be selected; the word comes from a page. */
export function reasonText(reason: string): string {
  const key = new Map<string, TextKey>(Object.entries(reasons)).get(reason);
  return text(key ?? 'row_cannot_select');
}

/** What is known of a person, in the words of the button on the page. */
export const stateLooks: Record<Exclude<ButtonState, 'idle'>, StateLook> = {
  finding: { key: 'button_finding', tone: 'note', icon: 'clock' },
  found: { key: 'button_found', tone: 'good', icon: 'check' },
  'not-found': { key: 'button_not_found', tone: 'plain', icon: 'cross' },
  attention: { key: 'button_attention', tone: 'caution', icon: 'warning' },
};
