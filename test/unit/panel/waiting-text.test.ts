import { expect, it, vi } from 'vitest';
import { waitingText } from '../../../components/person/waiting-text.ts';
import type { Lookup } from '../../../lib/enrichment/lookup.ts';
import { lookup } from '../../e2e/panel/panel-seed.ts';

vi.mock('wxt/browser', () => import('./browser-in-english.ts'));

const at = { now: 10, isLocked: false, lack: null };
const waiting = (changes: Partial<Lookup>): Lookup =>
  ({
    ...lookup('l', 'p', 'work-email', { state: 'waiting' }),
    notBefore: 0,
    callIds: [],
    ...changes,
  }) as Lookup;

it('of somebody who was asked for before, nobody says that nothing was sent', () => {
  expect(waitingText(waiting({}), at)).toBe('In the queue for Pronto. Nothing has been sent yet.');
  const second = waiting({ provider: 'sixtyfour', callIds: ['call'] });
  expect(waitingText(second, at)).toBe('In the queue for Sixtyfour. Nothing more has been sent yet.');
  expect(waitingText(second, { ...at, isLocked: true })).toBe(
    'Waits until your keys are unlocked. Nothing is sent before.',
  );
});

it('what is asked needs no key any more, and says how long it may take', () => {
  const asking = waiting({ state: 'asking', callIds: ['call'] });
  expect(waitingText(asking, { ...at, isLocked: true })).toMatch(/^Asking Pronto\. .* a minute or longer/);
});

it('what is at a vendor says why its answer cannot be fetched, and what to do', () => {
  const asking = waiting({ state: 'asking', callIds: ['call'] });
  expect(waitingText(asking, { ...at, lack: 'no_key' })).toMatch(/the key is gone.*Save the same key again/);
  expect(waitingText(asking, { ...at, lack: 'key_unreadable' })).toMatch(
    /the stored key cannot be read any more.*Save the same key again/,
  );
  expect(waitingText(asking, { ...at, lack: 'wrong_key' })).toMatch(/Pronto refuses the key. Save a key of/);
});
