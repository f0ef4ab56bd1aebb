import { useState } from 'react';
import { findKnownContacts } from '../../lib/contacts/find-known-contacts.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import { useDatabase } from '../database-context.ts';
import { stillHere } from '../still-here.ts';
import type { PendingAsk } from './ask-dialog.tsx';
import type { Asking } from './use-ask.ts';

interface Request {
  /** What waits for a yes. */
  pending: PendingAsk | null;
  request: (kinds: Kind[], again: boolean) => Promise<void>;
  confirm: (pending: PendingAsk) => Promise<void>;
  dismiss: () => void;
}

interface Reactions {
  onIncomplete: () => void;
  onAsked: () => void;
}

/** Asks at once, or after a yes when it is dear, costs again, or is about somebody in the user's CRM; an incomplete form
 * is opened instead. */
export function useRequest(asking: Asking, { onIncomplete, onAsked }: Reactions): Request {
  const database = useDatabase();
  const [pending, setPending] = useState<PendingAsk | null>(null);
  const confirm = async (wanted: PendingAsk, isStillHere = stillHere()) => {
    if (await asking.ask(wanted, isStillHere)) onAsked();
  };
  const request = async (kinds: Kind[], again: boolean) => {
    // Of the press: beside a run it may take a while to read on.
    const isStillHere = stillHere();
    if (!asking.check(kinds)) return onIncomplete();
    // Read at the press: what is on the screen may be older than the list, or the name just typed.
    const [contact = null] = await findKnownContacts(database, [asking.person]);
    const wanted = { kinds, again, contact };
    if (again || contact !== null || kinds.includes('phone')) setPending(wanted);
    else await confirm(wanted, isStillHere);
  };
  return { pending, request, confirm, dismiss: () => setPending(null) };
}
