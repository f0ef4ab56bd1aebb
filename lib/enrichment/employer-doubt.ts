import { searchWords } from '../people/person-words.ts';
import type { Finding } from './finding.ts';
import type { PersonFacts } from './person.ts';

/** Words of a company's name that no domain needs to have. */
const legalForms = new Set(
  'ag bv co company corp corporation gmbh group holding inc international kg limited llc llp ltd mbh nv oy plc sa sarl se spa srl the und and et y'.split(
    ' ',
  ),
);
const shortestWord = 3;

/** The domain of a work address that does not look like the person's company; null: no doubt. Only a hint: a company may
 * have any domain. */
export function employerDoubt(
  { kind, value }: Pick<Finding, 'kind' | 'value'>,
  { company, domain }: Pick<PersonFacts, 'company' | 'domain'>,
): string | null {
  const mailDomain = value.split('@')[1]?.toLowerCase();
  if (kind !== 'work-email' || !mailDomain) return null;
  const label = mainLabel(mailDomain);
  if (domain !== null && mainLabel(domain.toLowerCase()) === label) return null;
  if (company !== null && resembles(label, company)) return null;
  return company === null && domain === null ? null : mailDomain;
}

/** What a domain is called without its ending and subdomains: `works` of `mail.works.co.uk`. */
function mainLabel(domain: string): string {
  const labels = domain.split('.').slice(0, -1);
  const own =
    labels.length > 1 && /^(?:co|com|org|net|ac|gov)$/.test(labels.at(-1) ?? '')
      ? labels.slice(0, -1)
      : labels;
  return own.at(-1) ?? domain;
}

function resembles(label: string, company: string): boolean {
  const words = searchWords(company).filter((word) => !legalForms.has(word));
  const plain = label.replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
  const initials = words.map((word) => word.charAt(0)).join('');
  const joined = words.join('');
  return (
    words.some((word) => word.length >= shortestWord && plain.includes(word)) ||
    (plain.length >= shortestWord && joined.includes(plain)) ||
    (initials.length > 1 && initials === plain) ||
    words.length === 0 ||
    /[^\p{Script=Latin}\d\s\p{P}]/u.test(company.normalize('NFKD').replaceAll(/\p{Mark}/gu, ''))
  );
}
