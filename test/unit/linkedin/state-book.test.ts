import { expect, it } from 'vitest';
import { createStateBook } from '../../../lib/linkedin/state-book.ts';

it('knows nothing of whom it was never told', () => {
  expect(createStateBook().of('ada')).toBeUndefined();
});

it('does not let an older question undo a newer wish', () => {
  const book = createStateBook();
  const [question, wish] = [book.nextTurn(), book.nextTurn()];
  book.note('ada', wish, { isSelected: true });
  book.note('ada', question, { state: 'found', isSelected: false });
  expect(book.of('ada')).toMatchObject({ state: 'found', isSelected: true });
  book.note('ada', book.nextTurn(), { isSelected: false });
  expect(book.of('ada')).toMatchObject({ state: 'found', isSelected: false });
});

it('keeps what an answer does not say', () => {
  const book = createStateBook();
  book.note('ada', book.nextTurn(), { state: 'found', isSelected: true });
  book.note('ada', book.nextTurn(), { state: undefined, isSelected: undefined });
  expect(book.of('ada')).toMatchObject({ state: 'found', isSelected: true });
});
