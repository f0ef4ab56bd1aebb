import type { ProfileReading } from '../messages.ts';
import { readAddress } from './profile-address.ts';

function slugsIn(card: Element): string[] {
  const links = [...card.querySelectorAll('a[href*="/overlay/contact-info"], a[href*="vanityName="]')];
  return links.map((link) => {
    const href = link.getAttribute('href') ?? '';
    return (/\/in\/([^/]+)/.exec(href)?.[1] ?? /vanityName=([^&]+)/.exec(href)?.[1] ?? '').toLowerCase();
  });
}

/** Stand-in: the top card's heading, when a link of the card agrees with the address. */
export function readProfile(document: Document, address: string): ProfileReading {
  const known = readAddress(address);
  const card =
    document.querySelector('[componentkey$="Topcard"], [id$="Topcard"]') ??
    document.querySelector('main h1')?.closest('section');
  const name = card?.querySelector('h1, h2')?.textContent.trim();
  if (!known || !card || !name) return { person: null, missing: ['person'], evidence: [] };
  if (card.querySelector('[href*="/edit/intro"]'))
    return { person: null, missing: ['own profile'], evidence: [] };
  if (!slugsIn(card).includes(known.key.slice(3))) return { person: null, missing: ['person'], evidence: [] };
  const [firstName = '', ...rest] = name.split(' ');
  const person = {
    address: known.url,
    memberId: null,
    leadId: null,
    fullName: name,
    firstName,
    lastName: rest.join(' '),
    headline: null,
    company: null,
    domain: null,
  };
  return { person, confidence: 'high', evidence: [] };
}
