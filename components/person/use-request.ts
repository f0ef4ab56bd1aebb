import { useState } from 'react';
import type { Kind } from '../../lib/enrichment/kind.ts';
import type { PendingAsk } from './ask-dialog.tsx';
import type { Asking } from './use-ask.ts';

interface Request {
  /** What waits for a yes. */
  pending: PendingAsk | null;
  request: (kinds: Kind[], again: boolean) => void;
  confirm: (pending: PendingAsk) => Promise<void>;
  dismiss: () => void;
}

interface Reactions {
  onIncomplete: () => void;
  onAsked: () => void;
}

/** Asks at once, or after a yes when it is dear or costs again; an incomplete form is opened instead. */
export function useRequest(asking: Asking, { onIncomplete, onAsked }: Reactions): Request {
  const [pending, setPending] = useState<PendingAsk | null>(null);
  const confirm = async (wanted: PendingAsk) => {
    if (await asking.ask(wanted)) onAsked();
  };
  const request = (kinds: Kind[], again: boolean) => {
    if (!asking.check(kinds)) onIncomplete();
    else if (again || kinds.includes('phone')) setPending({ kinds, again });
    else void confirm({ kinds, again });
  };
  return { pending, request, confirm, dismiss: () => setPending(null) };
}
