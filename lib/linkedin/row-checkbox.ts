import type { ButtonState } from '../enrichment/button-state.ts';
import { createHost } from './control-styles.ts';

/** What a checkbox shows. `remark`: the person's state in words, or why nobody can be selected here. */
export interface RowLook {
  label: string;
  remark: string;
  isChecked: boolean;
  isDisabled: boolean;
  state: ButtonState;
}

export interface RowCheckbox {
  host: HTMLDivElement;
  button: HTMLButtonElement;
  show(look: RowLook): void;
}

/** A plain host with a button in a closed root, as cheap as can be: lists have hundreds. */
export function createRowCheckbox(document: Document, styles: CSSStyleSheet[]): RowCheckbox {
  const { host, root } = createHost(document, styles);
  const button = document.createElement('button');
  button.type = 'button';
  button.role = 'checkbox';
  root.append(button);
  const show = ({ label, remark, isChecked, isDisabled, state }: RowLook) => {
    button.ariaLabel = label;
    button.title = remark;
    button.ariaChecked = String(isChecked);
    button.ariaDisabled = isDisabled ? 'true' : null;
    button.className = state;
  };
  return { host, button, show };
}
