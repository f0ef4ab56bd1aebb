import { createHost } from './control-styles.ts';
import type { RowLabels } from './row-labels.ts';

/** `full`: no more can be selected. `reload`: cut off from the extension. */
export type Trouble = 'full' | 'failed' | 'reload';

export interface BarLook {
  /** How many of this page's people are selected, and how many could be. */
  chosen: number;
  selectable: number;
  /** Selected in all, on other pages too. */
  count: number;
  trouble: Trouble | null;
}

export interface SelectionBar {
  host: HTMLDivElement;
  all: HTMLButtonElement;
  review: HTMLButtonElement;
  show(look: BarLook): void;
}

function checkedOf({ chosen, selectable }: BarLook): string {
  if (chosen === 0) return 'false';
  return chosen < selectable ? 'mixed' : 'true';
}

/** "Select all on this page", the count and Review, at the foot of the window. `reload` is the button's own word. */
export function createSelectionBar(
  document: Document,
  styles: CSSStyleSheet[],
  labels: RowLabels & { reload: string },
): SelectionBar {
  const { host, root } = createHost(document, styles);
  const [frame, status] = [document.createElement('div'), document.createElement('span')];
  const [all, review] = [document.createElement('button'), document.createElement('button')];
  all.type = review.type = 'button';
  all.role = 'checkbox';
  all.append(labels.selectAll);
  status.role = 'status';
  frame.append(all, status, review);
  root.append(frame);
  const show = (look: BarLook) => {
    const { count, trouble, selectable } = look;
    const isCutOff = trouble === 'reload';
    all.ariaChecked = checkedOf(look);
    all.ariaDisabled = selectable === 0 || isCutOff ? 'true' : null;
    review.textContent = isCutOff ? labels.reload : labels.review;
    review.ariaDisabled = count === 0 && !isCutOff ? 'true' : null;
    const words = trouble === null || isCutOff ? labels.selected(count) : labels[trouble];
    if (status.textContent !== words) status.textContent = words;
  };
  return { host, all, review, show };
}
