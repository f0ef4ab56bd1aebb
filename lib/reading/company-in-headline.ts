const between = /(?:^|\s)(?:at|bei|chez|presso|hos|bij|w|we|na|em|en|v|@)\s+|@\s?/giu;

/** "Head of Testing at Example Works | Speaker": a guess in several languages, null where no word divides. */
export function companyInHeadline(headline: string | null): string | null {
  const [first = ''] = (headline ?? '')
    .split(/\s*[|•·,;]\s+|\s+[-–—]\s+/u)
    .filter((part) => part.search(between) > 0);
  const company = first.split(between).at(-1)?.trim() ?? '';
  return /^\p{Lu}|^\p{N}|^\p{Lo}/u.test(company) && company.length <= 80 ? company : null;
}
