import { expect, test } from 'vitest';
import { type Draft, nothingTyped, send, settle, show, typeMore, unsavedOf } from '../../../lib/draft.ts';

interface Form {
  sender: string;
  purpose: string;
}

const typed = (changes: Partial<Form>): Draft<Form> => typeMore<Form>(nothingTyped, changes);

test('what was stored shows as it is stored, whichever is heard of first', () => {
  const sent = send(typed({ sender: 'Ada' }));
  expect(settle(show(sent), true)).toEqual(nothingTyped);
  expect(show(settle(sent, true))).toEqual(nothingTyped);
});

test('what could not be stored stays typed, also when something else is stored meanwhile or later', () => {
  const sent = send(typed({ sender: 'Ada' }));
  expect(show(settle(sent, false)).typed).toEqual({ sender: 'Ada' });
  expect(settle(show(sent), false).typed).toEqual({ sender: 'Ada' });
});

test('what is typed while the rest is on its way stays, whatever becomes of that', () => {
  const more = typeMore(send(typed({ sender: 'Ada' })), { sender: 'Bo', purpose: 'hiring' });
  const kept = { sender: 'Bo', purpose: 'hiring' };
  expect(show(settle(more, true)).typed).toEqual(kept);
  expect(settle(show(more), false).typed).toEqual(kept);
});

test('the same typed again later is not taken for what was stored then', () => {
  const later = typeMore(show(settle(send(typed({ sender: 'Ada' })), true)), { sender: 'Ada' });
  expect(show(later).typed).toEqual({ sender: 'Ada' });
});

test('unsaved is what was typed and not stored, also where storing it changed nothing', () => {
  const sent = send(typed({ sender: 'Ada' }));
  expect(unsavedOf(sent)).toEqual({ sender: 'Ada' });
  expect(unsavedOf(settle(sent, false))).toEqual({ sender: 'Ada' });
  expect(unsavedOf(settle(sent, true))).toEqual({});
  expect(unsavedOf(typeMore(settle(sent, true), { sender: 'Bo' }))).toEqual({ sender: 'Bo' });
});
