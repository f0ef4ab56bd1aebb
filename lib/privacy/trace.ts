import { plainDomain, isDomain } from '../enrichment/manual-person.ts';
import type { PersonFacts, PersonIdentity } from '../enrichment/person.ts';
import { isLinkedInPage } from '../enrichment/is-linkedin-page.ts';
import { vendorIdsIn } from '../import/vendor-ids-in.ts';
import { readAddress } from '../reading/profile-address.ts';
import { personKeys, vendorKeys } from '../people/person-keys.ts';
import type { TraceKind } from './suppression.ts';

/** Somebody as far as is known: `aliases` are stored spellings, `contacts` email addresses and phone numbers. */
export interface Traceable {
  facts: PersonIdentity & Partial<PersonFacts>;
  aliases?: readonly string[];
  contacts?: readonly string[];
}

/** All by which somebody can be recognised, each with its sort before a colon: `in:ada-sample`,
 * `id:harmonic:urn:harmonic:person:7`, `email:ada@works.example`, `phone:33612345678`, `name:ada|sample|example works`,
 * `domain:works.example`. */
export function tracesOf(subject: Traceable): string[] {
  const { facts, contacts = [] } = subject;
  const hosts = [facts.domain ?? '', ...contacts.map((contact) => contact.split('@')[1] ?? '')];
  return [...new Set([...ownTraces(subject), ...hosts.flatMap(domainTraces)])];
}

/** The traces that are this one person's and not a company's. */
export function ownTraces({ facts, aliases = [], contacts = [] }: Traceable): string[] {
  return [...new Set([...personKeys(facts), ...aliases, ...contacts.flatMap(contactTrace)])];
}

/** Also those under which somebody would come back in a list without addresses. */
export function nameTraces(facts: Traceable['facts']): string[] {
  const nameless = { address: null, memberId: null, leadId: null, vendorIds: {} };
  const places = [
    { company: facts.company ?? null, domain: null },
    { company: null, domain: facts.domain ?? null },
  ];
  return places.flatMap((place) => personKeys({ ...facts, ...nameless, ...place }));
}

/** What somebody typed or a list says: a LinkedIn address, an id by which a vendor knows somebody, an email address, a phone
 * number or a company's domain; null for anything else. */
export function readTrace(typed: string): string | null {
  const text = typed.trim();
  const profile = readAddress(text)?.key;
  if (profile !== undefined) return profile;
  const [own] = [...vendorKeys(vendorIdsIn([text])), ...contactTrace(text)];
  if (own !== undefined) return own;
  const domain = plainDomain(text.normalize('NFKC'));
  // A page of LinkedIn's that is no profile is not meant as the company LinkedIn.
  if (!isDomain(domain) || isLinkedInPage(text)) return null;
  return `domain:${asciiHost(domain)}`;
}

/** An id by which a vendor knows somebody counts as an address: lists that were given out know no other word for it. */
export function traceKind(trace: string): TraceKind {
  const sort = trace.slice(0, trace.indexOf(':'));
  return sort === 'name' || sort === 'email' || sort === 'phone' || sort === 'domain' ? sort : 'address';
}

const emailShape = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
/** An international number has at most 15 digits (E.164); fewer than 7 are no number of a person. */
const phoneShape = /^\+?\d{7,15}$/;

/** The same in other signs, such as full-width digits, and as a link or between `<` and `>`, is the same. */
function contactTrace(contact: string): string[] {
  const text = contact
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^<?(?:mailto:|tel:)?(.*?)>?$/, '$1');
  const [name, host = ''] = text.split('@');
  if (emailShape.test(text)) return [`email:${name}@${asciiHost(host)}`];
  // The national zero in `+44 (0)20` is not dialled.
  const number = text
    .replace('(0)', '')
    .replaceAll(/[\s().\-/\u2010-\u2015]/g, '')
    .replace(/^00/, '+');
  return phoneShape.test(number) ? [`phone:${number.replace('+', '')}`] : [];
}

/** A company's domain stands for all below it: `mail.works.example` and `works.example`. */
function domainTraces(host: string): string[] {
  const labels = asciiHost(plainDomain(host)).split('.');
  return labels.slice(0, -1).map((_, from) => `domain:${labels.slice(from).join('.')}`);
}

/** As the network spells it: `müller.example` is `xn--mller-kva.example`, whoever writes it how. */
function asciiHost(host: string): string {
  if (/^[\w.-]*$/.test(host)) return host;
  const address = `https://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : host;
}
