import type { KeyPlace } from './shortcuts.ts';

const takesText = [
  'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=file])',
  'textarea',
  'select',
  '[contenteditable]',
].join();
/** A closed list opens or chooses by what is typed on it. */
const ownKeys =
  '[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox], [aria-haspopup=listbox]';

export function keyPlace(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'page';
  if (target.closest(ownKeys)) return 'overlay';
  return target.closest(takesText) ? 'field' : 'page';
}
