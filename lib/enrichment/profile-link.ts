const canonical = /^https:\/\/www\.linkedin\.com\/in\/([^/?#\s]{1,300})\/?$/;

/** The address of a profile to open, built anew from the canonical one; null for anything else. */
export function profileLink(address: string | null): string | null {
  const name = address?.match(canonical)?.[1];
  if (!name) return null;
  const link = URL.parse(`https://www.linkedin.com/in/${name}/`);
  return link?.pathname.startsWith('/in/') ? link.href : null;
}
