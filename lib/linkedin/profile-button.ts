import type { ButtonState } from '../enrichment/button-state.ts';
import type { Look } from './look.ts';

/** What the button can show: the person's state, or that this script is cut off from its extension. */
type ShownState = ButtonState | 'reload';

interface ProfileButton {
  host: HTMLDivElement;
  button: HTMLButtonElement;
  show(state: ShownState): void;
}

const states: ShownState[] = ['idle', 'finding', 'found', 'not-found', 'attention', 'reload'];

/** The button beside a person's own actions. All faces lie on one another, so that no state changes the size; one at a
 * time can be seen and heard. */
export function createProfileButton(document: Document, { texts, createHost }: Look): ProfileButton {
  const button = document.createElement('button');
  const status = document.createElement('span');
  const faces = states.map((state) => {
    const face = document.createElement('span');
    face.className = state;
    face.append(texts[state]);
    button.append(face);
    return face;
  });
  let shown: ShownState | null = null;

  button.type = 'button';
  status.role = 'status';
  const show = (state: ShownState) => {
    if (state === shown) return;
    for (const face of faces) face.ariaHidden = face.className === state ? null : 'true';
    button.ariaBusy = String(state === 'finding');
    // Only changes are news: the first state is read with the button itself.
    if (shown !== null) status.textContent = texts[state];
    shown = state;
  };
  return { host: createHost('button', button, status), button, show };
}
