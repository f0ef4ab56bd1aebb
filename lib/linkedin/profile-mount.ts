import type { PersonFacts } from '../enrichment/person.ts';
import type { PageMessage } from '../messages.ts';
import type { AskWorker } from './people-states.ts';
import type { ButtonLabels } from './button-labels.ts';
import { buttonPlace } from './button-place.ts';
import type { Candidate, Mount, Mounted } from './mount-keeper.ts';
import type { PageFrame } from './page-frame.ts';
import { slugAddress } from './page-address.ts';
import { createProfileButton, type ProfileButton } from './profile-button.ts';
import { readProfile } from './read-profile.ts';
import { isCutOff } from './runtime.ts';
import { guardPresses } from './trusted-press.ts';

export interface ProfileMount extends Mount {
  /** Brings what is shown up to date: the person's state, the page's theme, a cut-off extension. */
  refresh(): void;
  any(): boolean;
  /** Follows the page's theme. */
  fitIn(): void;
}

export interface ProfileMountOptions {
  document: Document;
  frame: PageFrame;
  labels(): ButtonLabels;
  askWorker: AskWorker;
  /** Whether the user wants controls in pages. */
  isWanted(): boolean;
}

interface Shown {
  askWorker: AskWorker;
  button: ProfileButton;
  person: PersonFacts;
  /** Counts the questions to the worker: only the newest answer is shown. */
  questions: number;
}

const personAt = (document: Document, address: string) => readProfile(document, address).person;

/** Shows the worker's answer, unless something newer was asked meanwhile. */
async function showAnswer(shown: Shown, message: PageMessage): Promise<void> {
  const question = ++shown.questions;
  const answer = await shown.askWorker(message);
  if (answer === null) return shown.button.show('reload');
  if (question !== shown.questions) return;
  const state = answer.ok ? answer.states[0] : null;
  if (state) shown.button.show(state);
  else if (message.type === 'find') shown.button.show('attention');
}

function refreshState(shown: Shown): Promise<void> {
  const { address, memberId, leadId } = shown.person;
  return showAnswer(shown, { type: 'states', people: [{ address, memberId, leadId }] });
}

function find(shown: Shown, person: PersonFacts): Promise<void> {
  shown.button.show('finding');
  return showAnswer(shown, { type: 'find', person });
}

async function openPanel({ askWorker, button }: Shown): Promise<void> {
  if ((await askWorker({ type: 'open-panel' })) === null) button.show('reload');
}

/** A frame leaves the profile to the top document when the person is there. */
function isElsewhere({ outer }: PageFrame, address: string): boolean {
  return outer !== null && personAt(outer.ownerDocument, address) !== null;
}

/** The button on a profile: beside whose actions, for whom, and what a press on it does. */
export function createProfileMount(options: ProfileMountOptions): ProfileMount {
  const { document, frame, labels, askWorker, isWanted } = options;
  let shown: Shown | null = null;

  const noticeCutOff = () => {
    if (shown !== null && isCutOff()) shown.button.show('reload');
  };
  const refresh = () => {
    noticeCutOff();
    shown?.button.fitIn();
    if (shown !== null && shown.button.state() !== 'reload') void refreshState(shown);
  };
  const press = (pressed: Shown) => {
    noticeCutOff();
    const state = pressed.button.state();
    if (state === 'reload') return window.top?.location.reload();
    if (state !== 'idle') return void openPanel(pressed);
    // Read again: more of the page may be there by now, and it must still be the same person.
    const person = personAt(document, frame.address());
    if (person !== null && person.address === pressed.person.address) void find(pressed, person);
  };
  const create = (person: PersonFacts): Mounted => {
    const button = createProfileButton(document, labels());
    const own: Shown = { askWorker, button, person, questions: 0 };
    const end = new AbortController();
    guardPresses({ ...button, outer: frame.outer, signal: end.signal, onPress: () => press(own) });
    button.button.addEventListener('pointerenter', noticeCutOff, { signal: end.signal });
    shown = own;
    void refreshState(own);
    const dispose = () => {
      end.abort();
      if (shown === own) shown = null;
    };
    return { host: button.host, dispose, onPlaced: button.fitIn };
  };
  const wants = (address: string) => (isWanted() ? (slugAddress(address)?.key ?? null) : null);
  return {
    refresh,
    wants,
    any: () => shown !== null,
    fitIn: () => shown?.button.fitIn(),
    find: (address): Candidate | null => {
      if (isCutOff() || isElsewhere(frame, address)) return null;
      const person = personAt(document, address);
      const key = wants(address);
      const anchor = person === null || key === null ? null : buttonPlace(document, key);
      if (person === null || key === null || anchor === null) return null;
      return { key, anchor, create: () => create(person) };
    },
  };
}
