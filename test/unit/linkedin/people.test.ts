import { expect, it } from 'vitest';
import type { PageAnswer, PageMessage } from '../../../lib/messages.ts';
import { createPeople } from '../../../lib/linkedin/people.ts';
import { person } from '../../e2e/panel/panel-seed.ts';

const nothing = { states: [], selected: [], selectedCount: 0, pageControls: true, appearance: null };
const crowd = (count: number) => Array.from({ length: count }, (_, n) => person(`person-${n}`));

/** A worker that answers as told, and people who ask it. */
function meet(answer: (message: PageMessage) => Partial<PageAnswer>) {
  const messages: PageMessage[] = [];
  let changes = 0;
  const askWorker = async (message: PageMessage) => {
    messages.push(message);
    return { ok: true, ...nothing, ...answer(message) } as PageAnswer;
  };
  const people = createPeople(askWorker, () => (changes += 1));
  const sizes = () => messages.map((one) => ('people' in one ? one.people.length : 1));
  return { people, messages, sizes, changes: () => changes };
}

const rest = () => new Promise((resolve) => setTimeout(resolve));

it('asks once about those who are new, and forgets those who are gone', async () => {
  const { people, sizes } = meet(() => ({ states: ['found'], selected: [true], selectedCount: 4 }));
  const [ada, bo] = crowd(2);
  if (!ada || !bo) throw new Error('nobody');
  people.follow([ada]);
  people.follow([ada]);
  await rest();
  expect(people.of(ada)).toEqual({ state: 'found', isSelected: true });
  expect(people.selectedCount()).toBe(4);
  people.follow([bo]);
  expect(people.of(ada)).toEqual({ state: 'idle', isSelected: false });
  people.follow([ada, bo]);
  await rest();
  expect(sizes()).toEqual([1, 1, 1]);
});

it('asks anew where nobody can be selected too: how many are selected, and whether we are wanted here', async () => {
  const { people, sizes } = meet(() => ({ selectedCount: 7 }));
  people.follow([]);
  await rest();
  expect(people.selectedCount()).toBe(7);
  people.follow([]);
  await rest();
  expect(sizes()).toEqual([0]);
  people.refresh();
  await rest();
  expect(sizes()).toEqual([0, 0]);
});

it('asks about a hundred and selects twenty-five in a message', async () => {
  const { people, sizes } = meet(() => ({}));
  people.follow(crowd(120));
  await people.select(crowd(60), true);
  expect(sizes()).toEqual([100, 20, 25, 25, 10]);
});

it('stops selecting at the first part that has no room, and says why', async () => {
  let room = 2;
  const { people, sizes } = meet(() => (room-- > 0 ? {} : { ok: false, code: 'too-many' }));
  await people.select(crowd(100), true);
  expect(sizes()).toEqual([25, 25, 25]);
  expect(people.trouble()).toBe('too-many');
  room = 1;
  await people.select(crowd(1), false);
  expect(people.trouble()).toBeNull();
});

it('sends one message at a time, in order', async () => {
  const answers: (() => void)[] = [];
  const types: string[] = [];
  const askWorker = (message: PageMessage) => {
    types.push(message.type);
    const answer: PageAnswer = { ok: true, ...nothing, selected: [message.type === 'select'] };
    return new Promise<PageAnswer>((resolve) => answers.push(() => resolve(answer)));
  };
  const people = createPeople(askWorker, () => undefined);
  const [ada] = crowd(1);
  if (!ada) throw new Error('nobody');
  people.follow([ada]);
  const done = people.select([ada], true);
  await rest();
  expect(types).toEqual(['states']);
  answers[0]?.();
  await rest();
  answers[1]?.();
  await done;
  expect(people.of(ada).isSelected).toBe(true);
});

it('shows at once that somebody is looked for, and what came of it', async () => {
  let answer: Partial<PageAnswer> = { states: ['finding'] };
  const { people } = meet(() => answer);
  const [ada] = crowd(1);
  if (!ada) throw new Error('nobody');
  people.follow([ada]);
  const found = people.find(ada);
  expect(people.of(ada).state).toBe('finding');
  await found;
  answer = { ok: false, code: 'failed' };
  await people.find(ada);
  expect(people.of(ada).state).toBe('attention');
});

it('shows what came of somebody of whom the page tells more by now', async () => {
  const { people } = meet(() => ({ ok: false, code: 'too-many' }));
  const [ada] = crowd(1);
  if (!ada) throw new Error('nobody');
  people.follow([ada]);
  await people.find({ ...ada, memberId: 'ACoAAadaxQzLmRtVbNkPwHdSgJfCyU' });
  expect(people.of(ada).state).toBe('attention');
});

it('says that there is no room only until there is some', async () => {
  let answer: Partial<PageAnswer> = { ok: false, code: 'too-many' };
  const { people } = meet(() => answer);
  await people.select(crowd(1), true);
  const refresh = async (selectedCount: number) => {
    answer = { selectedCount };
    people.follow(crowd(1));
    people.refresh();
    await rest();
    return people.trouble();
  };
  expect(await refresh(1000)).toBe('too-many');
  expect(await refresh(1000)).toBe('too-many');
  expect(await refresh(0)).toBeNull();
});

it('asks anew about somebody whose answer came while another page was shown', async () => {
  const { people } = meet(({ type }) => ({ states: [type === 'find' ? 'finding' : 'found'] }));
  const [ada, bo] = crowd(2);
  if (!ada || !bo) throw new Error('nobody');
  people.follow([ada]);
  const pressed = people.find(ada);
  people.follow([bo]);
  await pressed;
  people.follow([ada]);
  await rest();
  expect(people.of(ada).state).toBe('found');
});
