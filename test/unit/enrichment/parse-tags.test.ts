import { expect, it } from 'vitest';
import { longestTag, mostTags, parseTags } from '../../../lib/enrichment/parse-tags.ts';
import { wishSchema } from '../../../lib/message-schemas.ts';

it.each([
  ['', []],
  [' , ,', []],
  ['Fair  2026, =cmd|x,<i>x</i>, Fair 2026 ,🚀', ['Fair 2026', '=cmd|x', '<i>x</i>', '🚀']],
])('reads %j', (typed, tags) => {
  expect(parseTags(typed)).toEqual(tags);
});

it('cuts no tag and leaves none out: it says that they are too long or too many', () => {
  const many = Array.from({ length: mostTags }, (_, place) => `tag ${place}`);
  const long = 'x'.repeat(longestTag);
  expect(parseTags(many.join())).toEqual(many);
  expect(parseTags([...many, 'tag 0'].join())).toEqual(many);
  expect(parseTags([...many, 'one more'].join())).toBeNull();
  expect(parseTags(long)).toEqual([long]);
  expect(parseTags(`${long}x`)).toBeNull();
});

it('lets more tags be taken away at once than can be given', () => {
  const wish = { type: 'tag-people', people: { of: 'ids', ids: ['p1'] }, batch: 'b' };
  const tags = Array.from({ length: mostTags + 1 }, (_, place) => `tag ${place}`);
  expect(wishSchema.safeParse({ ...wish, add: [], remove: tags }).success).toBe(true);
  expect(wishSchema.safeParse({ ...wish, add: tags, remove: [] }).success).toBe(false);
});
