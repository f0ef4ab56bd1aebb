import type { PersonFacts } from '../enrichment/person.ts';
import { buttonPlace } from './button-place.ts';
import type { Control } from './control.ts';
import type { Placement } from './mounted.ts';
import { slugAddress } from './page-address.ts';
import type { OnPage } from './on-page.ts';
import { createProfileButton } from './profile-button.ts';
import { readProfile } from './read-profile.ts';
import { isCutOff } from './runtime.ts';
import { guardPresses } from './trusted-press.ts';

const personAt = (document: Document, address: string) => readProfile(document, address).person;

function createControl(onPage: OnPage, person: PersonFacts, signal: AbortSignal): Control {
  const { document, frame, people, look, askWorker } = onPage;
  const { show, ...button } = createProfileButton(document, look);
  const onPress = () => {
    if (isCutOff()) return frame.reload();
    if (people.of(person).state !== 'idle') return void askWorker({ type: 'open-panel' });
    // Read again: more of the page may be there by now, and it must still be the same person.
    const now = personAt(document, frame.address());
    if (now?.address === person.address) void people.find(now);
  };
  guardPresses({ ...button, outer: frame.outer, signal, onPress });
  return { host: button.host, paint: () => show(isCutOff() ? 'reload' : people.of(person).state) };
}

/** The button of a profile, beside the person's own actions; null while it is not clear whose it is, or where. */
export function placeOnProfile(onPage: OnPage, address: string): Placement[] | null {
  const { document, frame, people } = onPage;
  // A frame leaves the profile to the top document when the person is there.
  if (frame.outer !== null && personAt(frame.outer.ownerDocument, address) !== null) return null;
  const person = personAt(document, address);
  const key = slugAddress(address)?.key ?? '';
  const anchor = person && buttonPlace(document, key);
  if (person === null || anchor === null) return null;
  people.follow([person]);
  return [
    {
      key,
      anchor,
      way: 'after',
      isWanted: () => true,
      create: (signal) => createControl(onPage, person, signal),
    },
  ];
}
