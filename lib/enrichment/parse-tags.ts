const longestTag = 50;
const mostTags = 20;

/** Tags as typed, with commas between them: each once, without needless spaces. */
export function parseTags(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.replaceAll(/\s+/g, ' ').trim().slice(0, longestTag));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, mostTags);
}
