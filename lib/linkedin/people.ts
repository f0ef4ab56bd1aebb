import type { ButtonState } from '../enrichment/button-state.ts';
import type { PersonFacts } from '../enrichment/person.ts';
import type { PageMessage, Refusal } from '../messages.ts';
import type { AskWorker } from './ask-worker.ts';

const mostAsked = 100;
const mostSelected = 25;

interface PersonState {
  state: ButtonState;
  isSelected: boolean;
}

/** What the worker says of the people on this page. The selection itself lives in the worker. */
export interface People {
  of(person: PersonFacts): PersonState;
  /** Selected in all, on other pages too. */
  selectedCount(): number;
  /** Why the last selection came to nothing. */
  trouble(): Refusal | null;
  /** These are the people on the page now: asks about those who are new, and forgets the others. */
  follow(people: PersonFacts[]): void;
  /** Asks about all of them anew. */
  refresh(): void;
  find(person: PersonFacts): Promise<void>;
  select(people: PersonFacts[], isSelected: boolean): Promise<void>;
}

/** Tells the people of a page apart, also when it tells more of somebody later; the worker has better keys. */
export function keyOf({ address, leadId }: PersonFacts): string | null {
  return address ?? leadId;
}

const identityOf = ({ address, memberId, leadId }: PersonFacts) => ({ address, memberId, leadId });

const nothingKnown: PersonState = { state: 'idle', isSelected: false };

/** One message at a time, so that no older answer undoes a newer one; up to the first part that is refused. One about
 * nobody is a message too. */
function createTurns() {
  let last: Promise<Refusal | null> = Promise.resolve(null);
  return (people: PersonFacts[], most: number, tell: (part: PersonFacts[]) => Promise<Refusal | null>) => {
    last = last.then(async () => {
      let refusal: Refusal | null = null;
      let start = 0;
      do refusal = await tell(people.slice(start, (start += most)));
      while (!refusal && start < people.length);
      return refusal;
    });
    return last;
  };
}

export function createPeople(askWorker: AskWorker, onChange: () => void): People {
  let known = new Map<string | null, PersonState>();
  let present: PersonFacts[] | undefined;
  let count = 0;
  let trouble: Refusal | null = null;
  const inTurn = createTurns();
  const of = (person: PersonFacts) => known.get(keyOf(person)) ?? nothingKnown;
  // Whoever has left the page is asked about anew on the way back: nobody told us what happened meanwhile.
  const note = (person: PersonFacts, news: Partial<PersonState>) =>
    known.has(keyOf(person)) && known.set(keyOf(person), { ...of(person), ...news });
  const tell = async (people: PersonFacts[], message: PageMessage) => {
    const answer = await askWorker(message);
    if (!answer?.ok) return answer?.code ?? null;
    // Somebody was taken out of the selection: there is room again.
    if (answer.selectedCount < count) trouble = null;
    count = answer.selectedCount;
    for (const [place, person] of people.entries()) {
      note(person, { state: answer.states[place] ?? 'idle', isSelected: answer.selected[place] === true });
    }
    onChange();
    return null;
  };
  const ask = (people: PersonFacts[]) =>
    void inTurn(people, mostAsked, (part) => tell(part, { type: 'states', people: part.map(identityOf) }));
  const setState = (person: PersonFacts, state: ButtonState) => {
    note(person, { state });
    onChange();
  };
  return {
    of,
    selectedCount: () => count,
    trouble: () => trouble,
    follow: (people) => {
      const fresh = people.filter((person) => !known.has(keyOf(person)));
      known = new Map(people.map((person) => [keyOf(person), of(person)]));
      // How many are selected is to be known where nobody can be, too.
      if (fresh[0] || !present) ask(fresh);
      present = people;
    },
    refresh: () => ask(present ?? []),
    find: async (person) => {
      setState(person, 'finding');
      const refusal = await inTurn([person], 1, () => tell([person], { type: 'find', person }));
      if (refusal) setState(person, 'attention');
    },
    select: async (people, selected) => {
      // As the page shows them now: it may have changed by their turn.
      const facts = people.map((person) => ({ ...person }));
      const send = (part: PersonFacts[]) => tell(part, { type: 'select', people: part, selected });
      trouble = await inTurn(facts, mostSelected, send);
      onChange();
    },
  };
}
