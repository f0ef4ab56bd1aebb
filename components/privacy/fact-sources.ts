import type { FactName, Person } from '../../lib/enrichment/person.ts';
import { formatList } from '../../lib/format/format-number.ts';
import { formatDay } from '../../lib/format/format-time.ts';
import { locale, text } from '../../lib/text.ts';
import { factNames } from '../person/fact-names.ts';

type ToldFact = 'fullName' | 'headline' | 'company' | 'domain';

const toldFacts: readonly ToldFact[] = ['fullName', 'headline', 'company', 'domain'];
const nameParts: readonly FactName[] = ['fullName', 'firstName', 'lastName'];

/** Where each thing that is held about somebody comes from, a line for each source. No page says a company's domain, and
 * of a pasted list, or what a vendor calls somebody, nothing is kept but the words: there the user has to fill it in. */
export function factSources(person: Person): string[] {
  const told = toldFacts.filter((fact) => Boolean(person[fact]));
  const typed = told.filter((fact) => isTyped(person, fact));
  const page = wasRead(person) ? pageOf(person) : null;
  const read = told.filter((fact) => page !== null && fact !== 'domain' && !typed.includes(fact));
  const others = told.filter((fact) => !typed.includes(fact) && !read.includes(fact));
  return [
    ...(read.length > 0 && page !== null
      ? [text('notice_from_page', namesOf(read), page, formatDay(person.createdAt, locale()))]
      : []),
    ...sourceLine(typed, text('notice_by_hand')),
    ...sourceLine(others, text('notice_source_blank')),
  ];
}

function sourceLine(facts: readonly ToldFact[], source: string): string[] {
  return facts.length > 0 ? [text('named_value', namesOf(facts), source)] : [];
}

function isTyped({ edited }: Person, fact: ToldFact): boolean {
  return fact === 'fullName' ? nameParts.some((part) => edited.includes(part)) : edited.includes(fact);
}

/** A headline and the id of a member stand on LinkedIn's pages only. A list of addresses and names has none, but leads. */
function wasRead({ headline, memberId, edited }: Person): boolean {
  return (headline !== null && !edited.includes('headline')) || memberId !== null;
}

function pageOf({ address, leadId }: Person): string | null {
  return address ?? (leadId && `https://www.linkedin.com/sales/lead/${leadId}`);
}

function namesOf(facts: readonly ToldFact[]): string {
  return formatList(
    facts.map((fact) => text(factNames[fact])),
    locale(),
  );
}
