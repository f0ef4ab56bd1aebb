import { expect, it } from 'vitest';
import { endedAs } from '../../../lib/history/ended-as.ts';

it('tells what became of somebody of whom nothing was found, what may have cost something first', () => {
  const ended = (value: string | null, ...outcomes: string[]) =>
    endedAs({ value, facets: ['all', ...outcomes.map((one) => `outcome:${one}` as const)] });
  expect(ended(null, 'not-found', 'failed', 'interrupted')).toBe('interrupted');
  expect(ended(null, 'not-found', 'failed')).toBe('failed');
  expect(ended(null, 'not-found', 'wrong')).toBe('wrong');
  expect(ended(null, 'not-found')).toBe('not-found');
  expect(ended(null)).toBeNull();
  expect(ended('a@works.example', 'found', 'failed')).toBeNull();
});
