import type { PersonIdentity } from '../enrichment/person.ts';

/** One person's address: the canonical `url`, and the `key` under which all its spellings are one. */
export interface ProfileAddress {
  kind: 'vanity' | 'opaque' | 'sales-lead' | 'talent' | 'legacy-pub';
  url: string;
  key: string;
}

const origin = 'https://www.linkedin.com';
const wholeAddress =
  /^(?:(?:https?:\/\/)?(?:(?:www|m|mobile|touch|[a-z]{2})\.)?linkedin\.com\.?)?(\/[^?#\\]*)(?:[?#]|$)/i;
const memberIdPattern = /^ACoAA[\w-]{20,60}$/;
const leadIdPattern = /^ACwAA[\w-]{20,60}$/;
const talentIdPattern = /^AE[A-Za-z]A[\w-]{20,60}$/;
/** Letters and digits of any script, emoji, and the few signs LinkedIn has allowed in a vanity name. */
const vanityPattern =
  /^(?=.*[\p{L}\p{N}\p{Extended_Pictographic}])(?!\.)[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Join_Control}_.'’&+-]{1,100}$/u;
// oxlint-disable-next-line no-control-regex -- control characters are what is refused here
const suspiciousSegment = /^\.{1,2}$|[\\/\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]|%(?:2[ef5]|5c|00)/i;

function decodeOnce(segment: string): string | null {
  try {
    const decoded = decodeURIComponent(segment).normalize('NFC');
    return suspiciousSegment.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

function pathSegments(input: unknown): string[] | null {
  if (typeof input !== 'string' || input.length > 4096) return null;
  const path = wholeAddress.exec(input.trim())?.[1];
  if (path === undefined) return null;
  const segments: string[] = [];
  for (const raw of path.slice(1).split('/')) {
    const segment = decodeOnce(raw);
    if (segment === null) return null;
    segments.push(segment);
  }
  return segments;
}

function readVanity(name: string, kind: 'vanity' | 'legacy-pub' = 'vanity'): ProfileAddress | null {
  if (!vanityPattern.test(name) || name.toLowerCase() === 'me') return null;
  const key = `in:${name.toLowerCase().normalize('NFC')}`;
  return { kind, url: `${origin}/in/${encodeURIComponent(name)}`, key };
}

function readLead(id: string): ProfileAddress | null {
  if (!leadIdPattern.test(id)) return null;
  return { kind: 'sales-lead', url: `${origin}/sales/lead/${id}`, key: `acwa:${id}` };
}

function readIn(name: string): ProfileAddress | null {
  if (memberIdPattern.test(name)) return { kind: 'opaque', url: `${origin}/in/${name}`, key: `acoa:${name}` };
  return leadIdPattern.test(name) ? readLead(name) : readVanity(name);
}

/** `/pub/<name>/<a>/<b>/<c>` of before 2014 became `/in/<name>-<c><b><a>`, b and c padded to three. */
function readPub(segments: string[]): ProfileAddress | null {
  const [name = '', a = '', b = '', c = ''] = segments;
  if (![a, b, c].every((part) => /^[\da-z]{1,3}$/i.test(part))) return null;
  const number = (c.padStart(3, '0') + b.padStart(3, '0') + a).toLowerCase();
  return readVanity(`${name}-${number}`, 'legacy-pub');
}

function readTalent(id: string): ProfileAddress | null {
  if (!talentIdPattern.test(id)) return null;
  return { kind: 'talent', url: `${origin}/talent/profile/${id}`, key: `talent:${id}` };
}

/** Any spelling of a person's LinkedIn address; null for everything else, look-alikes and malformed ones. Never throws. */
export function readAddress(input: unknown): ProfileAddress | null {
  const segments = pathSegments(input);
  if (segments === null) return null;
  const place = segments.join('/').toLowerCase();
  const prefix = /^(?:in|mwlite\/in|mwlite\/profile\/in|m\/in|pub|talent\/profile)(?=\/)/.exec(place)?.[0];
  const lead = /^sales\/(?:lead|people|profile)\//.test(place) ? segments[2] : undefined;
  if (lead !== undefined) return readLead(lead.split(',')[0] ?? '');
  if (prefix === undefined) return null;
  const rest = segments.slice(prefix.split('/').length);
  if (prefix === 'pub') return readPub(rest);
  return prefix === 'talent/profile' ? readTalent(rest[0] ?? '') : readIn(rest[0] ?? '');
}

/** The first opaque member id (`ACoAA…`) in a link or in a component key, encoded or not. */
export function memberIdIn(text: string): string | null {
  const pattern = /(?:ref|SearchResults|%3A|%22|%28|[^\w-]|^)(ACoAA[\w-]{20,60}?)(?:Topcard|[^\w-]|$)/i;
  const id = pattern.exec(text)?.[1] ?? '';
  return memberIdPattern.test(id) ? id : null;
}

/** All keys under which this person is known: vanity name, member id, lead id. */
export function identityKeys(identity: PersonIdentity): string[] {
  const { address, memberId, leadId } = identity;
  const keys = new Set<string>();
  const fromAddress = readAddress(address);
  if (fromAddress !== null) keys.add(fromAddress.key);
  if (memberId !== null && memberIdPattern.test(memberId)) keys.add(`acoa:${memberId}`);
  if (leadId !== null && leadIdPattern.test(leadId)) keys.add(`acwa:${leadId}`);
  return [...keys];
}
