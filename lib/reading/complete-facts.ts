import type { PersonFacts } from '../enrichment/person.ts';
import { splitName } from './person-name.ts';
import { readAddress } from './profile-address.ts';
import type { Shown } from './shown.ts';
import { understandCard } from './understand-card.ts';
import { understandLead } from './understand-lead.ts';
import { understandLeadRow, understandRow } from './understand-rows.ts';
import type { Understood } from './understood.ts';

/** Facts from a page, which is not to be trusted. Without `shown` only the name is read. */
export type UnreadFacts = PersonFacts & { shown?: Shown | null | undefined };

interface CompleteFacts extends Pick<Understood, 'isSure' | 'evidence'> {
  facts: PersonFacts;
}

function slugOf(address: string | null): string {
  return decodeURIComponent(address?.split('/in/')[1] ?? '');
}

function understand(facts: UnreadFacts, address: string | null): Understood | null {
  const { shown, headline, company } = facts;
  if (shown?.on === 'card') return understandCard(shown, slugOf(address));
  if (shown?.on === 'row') return understandRow(shown, slugOf(address), company);
  if (shown?.on === 'lead-row') return understandLeadRow(shown);
  if (shown?.on === 'lead') return understandLead(shown);
  const name = splitName(facts.fullName).fullName;
  return name === '' ? null : { name, headline, company, isSure: false, evidence: [] };
}

/** What a page's texts say of a person: address canonical or refused, name cleaned and split, headline, company. Null
 * when they name nobody, or the address is not one of a person. */
export function completeFacts(unread: UnreadFacts): CompleteFacts | null {
  const stated = readAddress(unread.address);
  const understood = understand(unread, stated?.url ?? null);
  if (understood === null || (unread.address !== null && stated === null)) return null;
  const { memberId, leadId, domain } = unread;
  const { headline, company, isSure, evidence } = understood;
  const { fullName, firstName, lastName } = splitName(understood.name);
  const address = (stated ?? readAddress(understood.address))?.url ?? null;
  const facts = { address, memberId, leadId, fullName, firstName, lastName, headline, company, domain };
  return { facts, isSure, evidence };
}
