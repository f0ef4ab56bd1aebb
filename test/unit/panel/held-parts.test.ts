import { expect, it, vi } from 'vitest';
import { heldParts } from '../../../components/privacy/held-parts.ts';
import { newPerson } from '../../../lib/people/new-person.ts';
import { ada } from '../make-world.ts';

vi.mock('wxt/browser', () => import('./browser-in-english.ts'));

const none = { aliases: [], lookups: [], calls: [], findings: [], spends: [], drops: [], events: [] };
const empty = { ...none, selection: [], waiting: [], exports: [], contactList: null, damaged: [] };
const person = newPerson(ada, { id: 'p', now: 1 });
const head = { format: 'reachable-everything-held', version: 1, readAt: 5, person } as const;

it('what the file holds stands on the page too: files, list of a CRM, selection, and what waits', () => {
  const parts = heldParts({
    ...{ ...head, ...empty, contactList: 'crm.csv' },
    exports: [{ at: Date.UTC(2026, 0, 10, 12), format: 'hubspot' }],
    selection: [{ key: 'in:ada-sample', facts: ada, at: 1, obstacle: null }],
    waiting: [{ facts: ada, kinds: ['phone'], again: false }],
  });
  const linesOf = (title: RegExp) => parts.find((part) => title.test(part.title))?.lines.join('\n');
  expect(linesOf(/^In exported files$/)).toMatch(/^hubspot · .*2026/);
  expect(linesOf(/^People in your CRM$/)).toBe('This person is in your CRM list crm.csv.');
  expect(linesOf(/^Selected on /)).toMatch(/^Ada Sample · Head of Testing · Example Works · https:/);
  expect(linesOf(/^Waits in a run$/)).toMatch(/^Phone · Ada Sample/);
});
