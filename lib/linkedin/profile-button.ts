import { createButtonIcon } from './button-icon.ts';
import type { ButtonLabels, ShownState } from './button-labels.ts';
import { buttonStyles } from './button-styles.ts';
import { pageTheme } from './page-theme.ts';

export interface ProfileButton {
  /** A plain `div`: the page can see it, but neither into it nor whose it is. */
  host: HTMLDivElement;
  button: HTMLButtonElement;
  state(): ShownState;
  show(state: ShownState): void;
  /** Follows the page's theme; call it once the host stands in the page. */
  followTheme(): void;
}

/** Every label has its place at once, so that no state changes the size; one at a time can be seen and heard. */
function createLabels(document: Document, labels: ButtonLabels) {
  const element = document.createElement('span');
  const spans = Object.entries(labels).map(([state, label]) => {
    const span = document.createElement('span');
    span.textContent = label;
    element.append(span);
    return { state, span };
  });
  const show = (shown: ShownState) => {
    for (const { state, span } of spans) {
      if (state === shown) span.removeAttribute('aria-hidden');
      else span.setAttribute('aria-hidden', 'true');
    }
  };
  return { element, show };
}

/** The button beside a person's own actions. Knows nothing of who the person is. */
export function createProfileButton(document: Document, labels: ButtonLabels): ProfileButton {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  const status = document.createElement('span');
  const icon = createButtonIcon(document);
  const label = createLabels(document, labels);
  let current: ShownState = 'idle';

  button.type = 'button';
  button.append(icon.element, label.element);
  status.role = 'status';
  root.append(button, status);

  const show = (state: ShownState) => {
    icon.show(state);
    label.show(state);
    button.ariaBusy = String(state === 'finding');
    // Only changes are news: the first state is read with the button itself.
    if (state !== current) status.textContent = labels[state];
    current = state;
  };
  show(current);
  const followTheme = () => {
    root.adoptedStyleSheets = buttonStyles(pageTheme(host));
  };
  followTheme();
  return { host, button, state: () => current, show, followTheme };
}
