import type { PersonFacts } from '../enrichment/person.ts';
import type { PageAnswer, PageMessage } from '../messages.ts';
import { selectInParts } from './select-in-parts.ts';
import type { Trouble } from './selection-bar.ts';
import { createStateBook, type PersonState } from './state-book.ts';

const mostAsked = 100;

/** What the worker says of people, as far as this page has asked. The selection itself lives in the worker. */
export interface PeopleStates {
  of(person: PersonFacts): PersonState | undefined;
  /** Selected in all. */
  count(): number;
  trouble(): Trouble | null;
  /** Asks about these people, also those who are known already; one message at a time. */
  ask(people: PersonFacts[]): void;
  select(people: PersonFacts[], isSelected: boolean): Promise<void>;
}

export type AskWorker = (message: PageMessage) => Promise<PageAnswer | null>;

/** Tells the people of a page apart; the worker has better keys. */
export function keyOf({ address, memberId, leadId }: PersonFacts): string {
  return [address, memberId, leadId].join();
}

const identityOf = ({ address, memberId, leadId }: PersonFacts) => ({ address, memberId, leadId });

function troubleIn(answer: PageAnswer | null): Trouble | null {
  if (answer === null) return 'reload';
  if (answer.ok) return null;
  return answer.code === 'too-many' ? 'full' : 'failed';
}

function takeFirst(open: Map<string, PersonFacts>): PersonFacts[] {
  const people = [...open.values()].slice(0, mostAsked);
  for (const person of people) open.delete(keyOf(person));
  return people;
}

export function createPeopleStates(askWorker: AskWorker, onChange: () => void): PeopleStates {
  const book = createStateBook();
  const open = new Map<string, PersonFacts>();
  let isAsking = false;
  let count = 0;
  let trouble: Trouble | null = null;

  const put = async (message: PageMessage, people: PersonFacts[], turn: number) => {
    const answer = await askWorker(message);
    if (!answer?.ok) return troubleIn(answer);
    count = answer.selectedCount;
    for (const [index, person] of people.entries())
      book.note(keyOf(person), turn, { state: answer.states[index], isSelected: answer.selected[index] });
    return null;
  };
  const askOpen = async (): Promise<void> => {
    if (isAsking || open.size === 0) return;
    isAsking = true;
    const people = takeFirst(open);
    await put({ type: 'states', people: people.map(identityOf) }, people, book.nextTurn());
    isAsking = false;
    onChange();
    return askOpen();
  };
  const ask = (people: PersonFacts[]) => {
    for (const person of people) open.set(keyOf(person), person);
    void askOpen();
  };
  const selectPart = async (people: PersonFacts[], isSelected: boolean) => {
    const turn = book.nextTurn();
    const mark = (to: boolean) => people.forEach((one) => book.note(keyOf(one), turn, { isSelected: to }));
    // At once to the eye; taken back when the worker says no.
    mark(isSelected);
    onChange();
    const refusal = await put({ type: 'select', people, selected: isSelected }, people, turn);
    if (refusal === null) return null;
    mark(!isSelected);
    ask(people);
    return refusal;
  };
  return {
    of: (person) => book.of(keyOf(person)),
    count: () => count,
    trouble: () => trouble,
    ask,
    select: async (people, isSelected) => {
      trouble = null;
      trouble = await selectInParts(people, (part) => selectPart(part, isSelected));
      onChange();
    },
  };
}
