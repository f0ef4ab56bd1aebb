const between = /(?:^|\s)(?:at|bei|chez|presso|hos|bij|w|we|na|em|en|v|@)\s+|@\s?/giu;
const former = [
  'ex|ex(?:direct|president|gerent)\\p{L}*|former(?:ly)?|previous(?:ly)?|past|retired',
  'ehem(?:al(?:s|ig\\p{L}*)|\\.)?|fr(?:ü|ue)her\\p{L}*|vormals|ancien(?:ne|nement|s|nes)?|auparavant|précédemment',
  'antigu[oa]|anteriormente|previamente|già|precedentemente|antig[oa]|voormalig|voorheen|był[ay]?|dawniej|tidigare|tidligere',
].join('|');
/** What was, down to the next divider or to what is now. */
const formerly = new RegExp(
  String.raw`(?:^|[\s(/.&–—-]+)(?:${former})(?!\p{L}).*?(?=\s*[|•·,;)]|\s+[-–—]\s+|\s(?:now|currently|jetzt|maintenant|ahora)\s|$)`,
  'giu',
);

/** "Head of Testing at Example Works | Speaker": a guess in several languages, null where no word divides, and
 * for a former employer. */
export function companyInHeadline(headline: string | null): string | null {
  const [first = ''] = (headline ?? '')
    .replaceAll(formerly, ' | ')
    .split(/\s*[|•·,;]\s+|\s+[-–—]\s+/u)
    .filter((part) => part.search(between) > 0);
  const company = first.split(between).at(-1)?.trim() ?? '';
  return /^\p{Lu}|^\p{N}|^\p{Lo}/u.test(company) && company.length <= 80 ? company : null;
}
