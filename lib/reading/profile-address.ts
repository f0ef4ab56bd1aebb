import type { PersonIdentity } from '../enrichment/person.ts';

/** One person's address: the canonical `url`, and the `key` under which all its spellings are one. */
interface ProfileAddress {
  kind: 'vanity' | 'opaque' | 'sales-lead' | 'talent' | 'legacy-pub';
  url: string;
  key: string;
}

const origin = 'https://www.linkedin.com';
const wholeAddress =
  /^(?:(?:https?:\/\/)?(?:(?:www|m|mobile|touch|[a-z]{2})\.)?linkedin\.com\.?)?(\/[^?#\\]*)(?:[?#]|$)/i;
/** Ids are case-sensitive. By kind: the pattern, the path it stands at, and the start of its key. */
const idKinds = [
  ['opaque', /^ACoAA[\w-]{20,60}$/, 'in', 'acoa'],
  ['sales-lead', /^ACwAA[\w-]{20,60}$/, 'sales/lead', 'acwa'],
  ['talent', /^AE[A-Za-z]A[\w-]{20,60}$/, 'talent/profile', 'talent'],
] as const;
/** Letters and digits of any script, emoji, and the few signs LinkedIn has allowed in a vanity name. */
const vanityPattern =
  /^(?=.*[\p{L}\p{N}\p{Extended_Pictographic}])(?!\.)[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Join_Control}_.'’&+-]{1,100}$/u;
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

/** An id of one of these kinds; LinkedIn's id of a lead is never taken for a member's. */
function readId(id: string | null, ...kinds: ProfileAddress['kind'][]): ProfileAddress | null {
  const found = idKinds.find(([kind, pattern]) => kinds.includes(kind) && pattern.test(id ?? ''));
  if (found === undefined) return null;
  const [kind, , path, key] = found;
  return { kind, url: `${origin}/${path}/${id}`, key: `${key}:${id}` };
}

/** `/pub/<name>/<a>/<b>/<c>` of before 2014 became `/in/<name>-<c><b><a>`, b and c padded to three. */
function readPub(segments: string[]): ProfileAddress | null {
  const [name = '', a = '', b = '', c = ''] = segments;
  if (![a, b, c].every((part) => /^[\da-z]{1,3}$/i.test(part))) return null;
  const number = (c.padStart(3, '0') + b.padStart(3, '0') + a).toLowerCase();
  return readVanity(`${name}-${number}`, 'legacy-pub');
}

/** Any spelling of a person's LinkedIn address; null for everything else, look-alikes and malformed ones. Never throws. */
export function readAddress(input: unknown): ProfileAddress | null {
  const segments = pathSegments(input);
  if (segments === null) return null;
  const place = segments.join('/').toLowerCase();
  const prefix = /^(?:in|mwlite\/in|mwlite\/profile\/in|m\/in|pub|talent\/profile)(?=\/)/.exec(place)?.[0];
  const lead = /^sales\/(?:lead|people|profile)\//.test(place) ? segments[2] : undefined;
  if (lead !== undefined) return readId(lead.split(',')[0] ?? '', 'sales-lead');
  if (prefix === undefined) return null;
  const rest = segments.slice(prefix.split('/').length);
  const [name = ''] = rest;
  if (prefix === 'pub') return readPub(rest);
  if (prefix === 'talent/profile') return readId(name, 'talent');
  return readId(name, 'opaque', 'sales-lead') ?? readVanity(name);
}

/** All keys under which this person is known, by vanity name, member id and lead id. */
export function identityKeys(identity: PersonIdentity): string[] {
  const { address, memberId, leadId } = identity;
  const known = [readAddress(address), readId(memberId, 'opaque'), readId(leadId, 'sales-lead')];
  return [...new Set(known.flatMap((alias) => (alias === null ? [] : [alias.key])))];
}
