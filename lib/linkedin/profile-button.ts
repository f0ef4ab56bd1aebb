import { buttonIcon } from './button-icon.ts';
import { shownStates, type ButtonLabels, type ShownState } from './button-labels.ts';
import { styles, styleSheet, themeStyle } from './page-styles.ts';
import { pageTheme } from './page-theme.ts';

export interface ProfileButton {
  /** A plain `div`: the page can see it, but neither into it nor whose it is. */
  host: HTMLDivElement;
  button: HTMLButtonElement;
  state(): ShownState;
  show(state: ShownState): void;
  /** Follows the page's theme and spacing; call it once the host stands in the page. */
  fitIn(): void;
}

/** All faces lie on one another, so that no state changes the size; one at a time can be seen and heard. */
function createFaces(document: Document, labels: ButtonLabels): Map<ShownState, HTMLSpanElement> {
  const face = (state: ShownState) => {
    const span = document.createElement('span');
    span.className = state;
    span.append(buttonIcon(document), labels[state]);
    return span;
  };
  return new Map(shownStates.map((state) => [state, face(state)]));
}

/** SDUI rows have a gap of their own; in Ember each action keeps a margin to the next. */
function marginIn(host: HTMLElement): string {
  const style = (element: Element | null) => (element === null ? null : getComputedStyle(element));
  if (Number.parseFloat(style(host.parentElement)?.columnGap ?? '') > 0) return '0';
  const before = Number.parseFloat(style(host.previousElementSibling)?.marginRight ?? '');
  return before >= 4 ? '0 8px 0 0' : '0 8px';
}

/** The button beside a person's own actions. Knows nothing of who the person is. */
export function createProfileButton(document: Document, labels: ButtonLabels): ProfileButton {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  const status = document.createElement('span');
  const faces = createFaces(document, labels);
  let current: ShownState = 'idle';

  button.type = 'button';
  button.append(...faces.values());
  status.role = 'status';
  root.append(button, status);

  const show = (state: ShownState) => {
    for (const [of, face] of faces) face.ariaHidden = of === state ? null : 'true';
    button.ariaBusy = String(state === 'finding');
    // Only changes are news: the first state is read with the button itself.
    if (state !== current) status.textContent = labels[state];
    current = state;
  };
  const fitIn = () => {
    const margin = `:host{--m:${marginIn(host)}}`;
    root.adoptedStyleSheets = [styleSheet(styles.button + themeStyle(pageTheme(host)) + margin)];
  };
  show(current);
  fitIn();
  return { host, button, state: () => current, show, fitIn };
}
