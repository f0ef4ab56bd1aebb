/** One person's address as the page itself needs it: to tell people apart. Worker, panel and commands read and refuse
 * it again with the full reader of addresses (profile-address). */
export interface PageAddress {
  url: string;
  /** The same person in any spelling of the page's own links. */
  key: string;
  /** An opaque id instead of a public name. */
  isId: boolean;
}

const origin = 'https://www.linkedin.com';
const profile = /^(?:https?:\/\/\w+\.linkedin\.com)?\/in\/([^/?#]+)/i;
const lead = /^(?:https?:\/\/\w+\.linkedin\.com)?\/sales\/(?:lead|people)\/(ACwAA[\w-]{20,60})(?:[,/?#]|$)/;
const memberId = /(?:ref|SearchResults|%3A|%22|%28|[^\w-]|^)(ACoAA[\w-]{20,60}?)(?:Topcard|[^\w-]|$)/i;
/** What no public name holds: white space, control and direction characters, separators, LinkedIn's ids of leads. */
const noName = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069/\\%:?#@]|^\.|^me$|^ACwAA/iu;

/** The person whom a link or the page's address names, or null. Never throws. */
export function slugAddress(href: string | null | undefined): PageAddress | null {
  try {
    const slug = decodeURIComponent(profile.exec(href ?? '')?.[1] ?? '').normalize('NFC');
    if (slug === '' || noName.test(slug)) return null;
    const isId = /^ACoAA[\w-]{20,}$/.test(slug);
    return { url: `${origin}/in/${encodeURIComponent(slug)}`, key: isId ? slug : slug.toLowerCase(), isId };
  } catch {
    return null;
  }
}

/** The id of a lead in an address of Sales Navigator. */
export function leadIn(href: string | null | undefined): string | null {
  return lead.exec(href ?? '')?.[1] ?? null;
}

/** The first opaque member id (`ACoAA…`) in a link or in a component key, encoded or not. */
export function memberIdIn(text: string | null): string | null {
  const id = memberId.exec(text ?? '')?.[1] ?? '';
  return id.startsWith('ACoAA') ? id : null;
}
