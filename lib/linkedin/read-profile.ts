import type { Evidence, ProfileReading } from '../messages.ts';
import type { PageFacts } from '../reading/shown.ts';
import { leadIn, slugAddress } from './page-address.ts';
import { pageFacts } from './page-facts.ts';
import { pageKind } from './page-kind.ts';
import { identify, isOwn, type Identified } from './read-profile/identify.ts';
import { readLead } from './read-profile/read-lead.ts';
import { showCard } from './read-profile/show-card.ts';
import { findToolbar, findTopCard } from './read-profile/top-card.ts';

type PageReading = ProfileReading<PageFacts>;

function missing(field: string, evidence: Evidence[] = []): PageReading {
  return { person: null, missing: [field], evidence };
}

interface Subject extends Identified {
  card: Element;
  toolbar: Element | null;
  isOwn: boolean;
}

/** Whose profile stands in the page, cheaply; null when it is not the one of the address. */
function findSubject(document: Document, address: string): Subject | null {
  const asked = slugAddress(address);
  const card = asked && findTopCard(document, asked.key);
  if (asked === null || card === null) return null;
  const toolbar = findToolbar(document);
  const identified = identify(asked, card, toolbar);
  return identified && { ...identified, card, toolbar, isOwn: isOwn(card, asked.key) };
}

function readCard(document: Document, address: string): PageReading {
  const subject = findSubject(document, address);
  if (subject === null) return missing('person');
  const { card, toolbar, identity, evidence } = subject;
  if (subject.isOwn) return missing('own profile', evidence);
  const shown = showCard(card, toolbar, evidence.length);
  const person = pageFacts(
    identity,
    shown.names.map(([, text]) => text),
    () => shown,
  );
  return person ? { person, confidence: 'low', evidence } : missing('name', evidence);
}

/** The person of a profile or lead page as it stands now; `address` is the tab's. The texts are not understood yet, so
 * confidence is low (see lib/reading). Reads only, never throws. */
export function readProfile(document: Document, address: string): PageReading {
  try {
    const kind = pageKind(address);
    if (kind === 'profile') return readCard(document, address);
    const lead = leadIn(address);
    return kind === 'sales-lead' && lead !== null ? readLead(document, lead) : missing('person');
  } catch {
    return missing('person');
  }
}
