import type { Appearance } from '../messages.ts';
import { text } from '../text.ts';
import bar from './styles/bar.css?inline';
import beside from './styles/beside.css?inline';
import button from './styles/button.css?inline';
import control from './styles/control.css?inline';
import row from './styles/row.css?inline';

/** Where a sentence takes its one word in. */
const place = '{}';

/** How our controls in pages look and what they say: the script in each page carries neither. */
export function appearance(): Appearance {
  return {
    styles: {
      button: control + button,
      row: control + row,
      lead: control + row + beside,
      bar: control + bar,
    },
    texts: {
      idle: text('button_idle'),
      finding: text('button_finding'),
      found: text('button_found'),
      'not-found': text('button_not_found'),
      attention: text('button_attention'),
      reload: text('button_reload'),
      select: text('select_person', place),
      'cannot-select': text('row_cannot_select'),
      'no-address': text('row_no_address'),
      'two-people': text('row_two_people'),
      'no-name': text('row_no_name'),
      'select-all': text('select_all_on_page'),
      selected: text('selected_count', place),
      review: text('review'),
      'too-many': text('selection_full'),
      invalid: text('selection_failed'),
      failed: text('selection_failed'),
    },
  };
}
