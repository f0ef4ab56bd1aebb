import { expect, it } from 'vitest';
import { readAnswer } from '../../lib/linkedin/ask-worker.ts';

it('reads the states of an answer', () => {
  expect(readAnswer({ ok: true, states: ['found', 'idle'] })).toEqual({
    ok: true,
    states: ['found', 'idle'],
  });
});

it('drops words that are no state', () => {
  const states = ['reload', 'toString', 7, null, 'not-found'];
  expect(readAnswer({ ok: true, states })).toEqual({ ok: true, states: ['not-found'] });
});

it.each([undefined, null, 7, 'ok', {}, { ok: false, code: 'too-many' }, { ok: 'true', states: [] }])(
  'takes %o for a failure',
  (answer) => {
    expect(readAnswer(answer)).toEqual({ ok: false, code: 'failed' });
  },
);
