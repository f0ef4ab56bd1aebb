export const longestTag = 50;
export const mostTags = 20;

/** Tags as typed, with commas between them: each once, without needless spaces. null: too many, or too long. */
export function parseTags(typed: string): string[] | null {
  const tags = typed.split(',').map((tag) => tag.replaceAll(/\s+/g, ' ').trim());
  const each = [...new Set(tags.filter((tag) => tag !== ''))];
  return each.length > mostTags || each.some(({ length }) => length > longestTag) ? null : each;
}
