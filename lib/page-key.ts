/** Tells the pages of a site apart: its path, and of LinkedIn's profiles only whose it is, for parts of them have addresses of
 * their own. null: the address is hidden from us, as those of other sites are. */
export function pageKey(url: string | undefined): string | null {
  const path = URL.parse(url ?? '')?.pathname;
  if (path === undefined) return null;
  const [kind, name] = path.split('/').filter(Boolean);
  return kind === 'in' && name !== undefined ? `/in/${name.toLowerCase()}` : path;
}
