import { expect, it } from 'vitest';
import type { PersonFacts } from '../../../lib/enrichment/person.ts';
import { selectInParts } from '../../../lib/linkedin/select-in-parts.ts';
import type { Trouble } from '../../../lib/linkedin/selection-bar.ts';
import { ada } from '../make-world.ts';

const people = (count: number): PersonFacts[] =>
  Array.from({ length: count }, (_, index) => ({ ...ada, fullName: `Ada ${index}` }));

/** Selects and writes down how many each message held. */
function recorder(answer: (part: PersonFacts[]) => Trouble | null) {
  const sizes: number[] = [];
  const select = async (part: PersonFacts[]) => {
    sizes.push(part.length);
    return answer(part);
  };
  return { sizes, select };
}

it('never puts more than 25 into one message', async () => {
  const { sizes, select } = recorder(() => null);
  expect(await selectInParts(people(60), select)).toBeNull();
  expect(sizes).toEqual([25, 25, 10]);
});

it.each(['full', 'reload'] as const)('ends at %s', async (trouble) => {
  const { sizes, select } = recorder(() => trouble);
  expect(await selectInParts(people(60), select)).toBe(trouble);
  expect(sizes).toEqual([25]);
});

it('tries one by one what the worker refused together', async () => {
  const isBad = (part: PersonFacts[]) => part.some(({ fullName }) => fullName === 'Ada 1');
  const { sizes, select } = recorder((part) => (isBad(part) ? 'failed' : null));
  expect(await selectInParts(people(28), select)).toBe('failed');
  expect(sizes).toEqual([25, ...Array<number>(25).fill(1), 3]);
});
