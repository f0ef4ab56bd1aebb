import type { Evidence, ProfileReading } from '../messages.ts';
import { pageKind } from './page-kind.ts';
import { personFacts } from './person-facts.ts';
import { readAddress, type ProfileAddress } from './profile-address.ts';
import { linesAfterName } from './read-profile/card-lines.ts';
import { identify, isOwn } from './read-profile/identify.ts';
import { cardEntries, readCompany } from './read-profile/read-company.ts';
import { readCardName } from './read-profile/read-card-name.ts';
import { readHeadline } from './read-profile/read-headline.ts';
import { readLead } from './read-profile/read-lead.ts';
import { findToolbar, findTopCard } from './read-profile/top-card.ts';

function missing(field: string, evidence: Evidence[] = []): ProfileReading {
  return { person: null, missing: [field], evidence };
}

function asEvidence(found: Evidence | null): Evidence[] {
  return found === null ? [] : [{ field: found.field, source: found.source, value: found.value }];
}

function slugOf(address: string): string {
  return decodeURIComponent(address.split('/in/')[1] ?? '');
}

function readPage(document: Document, asked: ProfileAddress): ProfileReading {
  const card = findTopCard(document, asked.key);
  if (card === null) return missing('person');
  const toolbar = findToolbar(document);
  const subject = identify(asked, card, toolbar);
  if (subject === null) return missing('person');
  if (isOwn(card, asked.key)) return missing('own profile', subject.evidence);
  const name = readCardName(card, toolbar, slugOf(subject.address));
  if (name === null) return missing('name', subject.evidence);
  const lines = linesAfterName(card, name.element);
  const companies = cardEntries(card).map(({ text }) => text);
  const headline = readHeadline(card, toolbar, lines, companies);
  const company = readCompany(card, lines, headline?.value ?? null);
  const identity = { address: subject.address, memberId: subject.memberId, leadId: null };
  const sure = subject.places > 1 && name.agreed && company?.agreed !== false;
  return {
    person: personFacts(identity, name, headline?.value ?? null, company?.value ?? null),
    confidence: sure ? 'high' : 'low',
    evidence: [...subject.evidence, ...name.evidence, ...[headline, company].flatMap(asEvidence)],
  };
}

/** The person of a profile or lead page as it stands now; `address` is the tab's. Reads only, never throws. */
export function readProfile(document: Document, address: string): ProfileReading {
  const kind = pageKind(address);
  const asked = readAddress(address);
  if (asked === null || (kind !== 'profile' && kind !== 'sales-lead')) return missing('person');
  try {
    return kind === 'sales-lead' ? readLead(document, asked) : readPage(document, asked);
  } catch {
    return missing('person');
  }
}
