import type { TextKey } from '../text.ts';
import type { RowReason } from './read-rows/row.ts';
import { textNow } from './runtime.ts';

/** All that checkboxes and bar say, but for the states, which the button has too. */
export interface RowLabels {
  select(name: string): string;
  reasons: Record<RowReason, string>;
  cannotSelect: string;
  selectAll: string;
  selected(count: number): string;
  review: string;
  full: string;
  failed: string;
}

const place = '{}';

/** A sentence with one place, read before the script can be cut off. */
function template(key: TextKey): (word: string) => string {
  const [before = '', after = ''] = textNow(key, place).split(place);
  return (word) => before + word + after;
}

export function readRowLabels(): RowLabels {
  const selected = template('selected_count');
  return {
    select: template('select_person'),
    reasons: {
      'no-address': textNow('row_no_address'),
      'two-people': textNow('row_two_people'),
      'no-name': textNow('row_no_name'),
    },
    cannotSelect: textNow('row_cannot_select'),
    selectAll: textNow('select_all_on_page'),
    selected: (count) => selected(String(count)),
    review: textNow('review'),
    full: textNow('selection_full'),
    failed: textNow('selection_failed'),
  };
}
