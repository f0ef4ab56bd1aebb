import type { PersonFacts } from '../enrichment/person.ts';
import type { PageAnswer, PageMessage } from '../messages.ts';
import type { Trouble } from './selection-bar.ts';
import { createStateBook, type PersonState } from './state-book.ts';

const mostAsked = 100;
const mostSelected = 25;

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

/** Tells the people of this page apart, and is the same for one person. */
export function keyOf({ address, memberId, leadId }: PersonFacts): string {
  return memberId ?? leadId ?? address ?? '';
}

const identityOf = ({ address, memberId, leadId }: PersonFacts) => ({ address, memberId, leadId });

function troubleIn(answer: PageAnswer | null): Trouble | null {
  if (answer === null) return 'reload';
  if (answer.ok) return null;
  return answer.code === 'too-many' ? 'full' : 'failed';
}

function inParts<Item>(items: Item[], size: number): Item[][] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  return starts.map((start) => items.slice(start, start + size));
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
    const people = [...open.values()].slice(0, mostAsked);
    for (const person of people) open.delete(keyOf(person));
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
    if (refusal !== null) mark(!isSelected);
    if (refusal !== null) ask(people);
    return refusal;
  };
  return {
    of: (person) => book.of(keyOf(person)),
    count: () => count,
    trouble: () => trouble,
    ask,
    async select(people, isSelected) {
      trouble = null;
      for (const part of inParts(people, mostSelected)) trouble ??= await selectPart(part, isSelected);
      onChange();
    },
  };
}
