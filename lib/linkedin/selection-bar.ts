import type { PersonFacts } from '../enrichment/person.ts';
import type { Control } from './control.ts';
import type { ListPeople } from './list-placements.ts';
import type { OnPage } from './on-page.ts';
import { isCutOff } from './runtime.ts';
import { guardPresses } from './trusted-press.ts';

/** "Select all on this page", the count and Review, at the foot of the window. Ticked only when everybody
 * on the page was read and is selected. */
export function createSelectionBar(onPage: OnPage, list: ListPeople, signal: AbortSignal): Control {
  const { document, frame, people, look, askWorker } = onPage;
  const { texts } = look;
  const [bar, status] = [document.createElement('div'), document.createElement('span')];
  const [all, review] = [document.createElement('button'), document.createElement('button')];
  all.type = review.type = 'button';
  all.role = 'checkbox';
  all.append(texts['select-all']);
  status.role = 'status';
  bar.append(all, status, review);
  const host = look.createHost('bar', bar);

  const isMissing = (person: PersonFacts) => !people.of(person).isSelected;
  const onAll = () => {
    if (isCutOff()) return;
    const everybody = list.all();
    const missing = everybody.filter(isMissing);
    if (everybody[0]) void people.select(missing[0] ? missing : everybody, missing.length > 0);
  };
  const onReview = () => {
    if (isCutOff()) frame.reload();
    else if (people.selectedCount() > 0) void askWorker({ type: 'review' });
  };
  let shown = '';
  const paint = () => {
    const known = list.known();
    const missing = known.filter(isMissing).length;
    const isPart = missing < known.length && (missing > 0 || list.hasUnread());
    const [count, trouble, isOver] = [people.selectedCount(), people.trouble(), isCutOff()];
    const checked = isPart ? 'mixed' : String(missing < known.length);
    const words = trouble ? texts[trouble] : texts.selected.replace('{}', String(count));
    const now = [checked, known.length === 0, count, words, isOver].join();
    if (now === shown) return;
    shown = now;
    all.ariaChecked = checked;
    all.ariaDisabled = known.length === 0 || isOver ? 'true' : null;
    review.textContent = isOver ? texts.reload : texts.review;
    review.ariaDisabled = count === 0 && !isOver ? 'true' : null;
    if (status.textContent !== words) status.textContent = words;
  };
  const guard = { host, outer: frame.outer, signal };
  guardPresses({ ...guard, button: all, onPress: onAll });
  guardPresses({ ...guard, button: review, onPress: onReview });
  return { host, paint };
}
