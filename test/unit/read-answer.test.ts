import { expect, it } from 'vitest';
import { readAnswer } from '../../lib/linkedin/ask-worker.ts';

const nothing = { ok: true, states: [], selected: [], selectedCount: 0, pageControls: true };

it('reads the states of an answer', () => {
  const answer = { ok: true, states: ['found', 'idle'], selected: [true, false], selectedCount: 7 };
  expect(readAnswer({ ...answer, pageControls: false })).toEqual({ ...answer, pageControls: false });
});

it('has no less than it needs where an answer says less', () => {
  expect(readAnswer({ ok: true })).toEqual(nothing);
});

it('takes words that are no state for none known, in their places', () => {
  const states = ['reload', 'toString', 7, null, 'not-found'];
  const read = ['idle', 'idle', 'idle', 'idle', 'not-found'];
  expect(readAnswer({ ok: true, states })).toEqual({ ...nothing, states: read });
});

it('tells a full selection from a failure', () => {
  expect(readAnswer({ ok: false, code: 'too-many' })).toEqual({ ok: false, code: 'too-many' });
});

it.each([undefined, null, 7, 'ok', {}, { ok: false, code: 'toString' }, { ok: 'true', states: [] }])(
  'takes %o for a failure',
  (answer) => {
    expect(readAnswer(answer)).toEqual({ ok: false, code: 'failed' });
  },
);
