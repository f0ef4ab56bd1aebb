/** The name of a language in another: "German" for `de` in English. `tag` may come from an old row or a backup: one that
 * is no language is shown as it is. */
export function formatLanguage(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
