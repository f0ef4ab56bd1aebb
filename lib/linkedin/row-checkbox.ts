import type { Control } from './control.ts';
import type { OnPage } from './on-page.ts';
import { keyOf } from './people.ts';
import type { Row } from './read-rows/row.ts';
import { isCutOff } from './runtime.ts';
import { guardPresses } from './trusted-press.ts';
import type { WatchStanding } from './watch-standing.ts';

interface InRows extends OnPage {
  watch: WatchStanding;
}

/** What a checkbox shows: whom it selects, and beside it the person's state in words, or why nobody can be selected. */
function lookOf(row: Row, { people, look: { texts } }: OnPage) {
  const { person } = row;
  if (person === null)
    return { label: texts['cannot-select'], remark: texts[row.reason], isChecked: false, state: 'idle' };
  const { state, isSelected } = people.of(person);
  const remark = isCutOff() ? texts.reload : state === 'idle' ? '' : texts[state];
  return { label: texts.select.split('{}').join(person.fullName), remark, isChecked: isSelected, state };
}

/** The checkbox of a row. `rowNow`: the row as it was last read, for lists put other people into the same nodes. */
export function createRowCheckbox(onPage: InRows, rowNow: () => Row, signal: AbortSignal): Control {
  const { document, frame, people, look, watch, findRows } = onPage;
  const button = document.createElement('button');
  const host = look.createHost(rowNow().person?.leadId ? 'lead' : 'row', button);
  let shown = '';

  button.type = 'button';
  button.role = 'checkbox';
  const onPress = () => {
    const { person: before, element } = rowNow();
    // Read again: the list may have put somebody else into the row.
    const now = findRows()
      .find((row) => row.element === element)
      ?.read()[0]?.person;
    if (isCutOff() || !before || !now || keyOf(now) !== keyOf(before)) return;
    void people.select([now], !people.of(now).isSelected);
  };
  const paint = () => {
    const { label, remark, isChecked, state } = lookOf(rowNow(), onPage);
    const isDisabled = rowNow().person === null || isCutOff();
    const now = [label, remark, isChecked, state, isDisabled].join('\n');
    if (now === shown) return;
    shown = now;
    button.ariaLabel = label;
    button.title = remark;
    button.ariaChecked = String(isChecked);
    button.ariaDisabled = isDisabled ? 'true' : null;
    button.className = state;
  };
  guardPresses({ host, button, outer: frame.outer, signal, watch, onPress });
  // A press on us is none on the row.
  host.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
  });
  return { host, paint };
}
