import { expect, it } from 'vitest';
import { sortedParts } from '../../../lib/contacts/sorted-parts.ts';

async function* few() {
  yield* [['d', 'a'], ['c'], [], ['z', 'b', 'e'], ['y']];
}

async function partsOf(least: number) {
  const parts: string[][] = [];
  for await (const part of sortedParts(few(), least)) parts.push(part);
  return parts;
}

it('hands texts on in sorted parts of at least so many, and the rest at the end', async () => {
  expect(await partsOf(3)).toEqual([['a', 'c', 'd'], ['b', 'e', 'z'], ['y']]);
  expect(await partsOf(100)).toEqual([['a', 'b', 'c', 'd', 'e', 'y', 'z']]);
});
