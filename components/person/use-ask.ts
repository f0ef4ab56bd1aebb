import type { Amounts } from '../../lib/enrichment/amounts.ts';
import type { Failure } from '../../lib/enrichment/failure.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { isOtherProfile } from '../../lib/enrichment/profile-link.ts';
import type { PersonRecord } from '../../lib/person-record.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { stillHere } from '../still-here.ts';
import { useWish } from '../use-wish.ts';
import type { PendingAsk } from './ask-dialog.tsx';
import { type TypedForm, usePersonForm } from './use-person-form.ts';
import { whoseDraft } from './whose-draft.ts';

export interface Asking extends TypedForm {
  busy: boolean;
  failure: Failure | null;
  /** Was it accepted? `isStillHere`: is the user where it was pressed? */
  ask: (pending: PendingAsk, isStillHere: () => boolean) => Promise<boolean>;
  save: () => Promise<void>;
  /** Saves an address under which somebody else is stored: both are one. null: there are no two. */
  join: (() => Promise<void>) | null;
}

/** What asking for these kinds of somebody costs at most. */
export type PriceOf = (person: PersonFacts, kinds: readonly Kind[]) => Amounts;

/** The form about one person, and the wishes about them. */
export function useAsk(facts: PersonFacts | null, record: PersonRecord | null, priceOf: PriceOf): Asking {
  const announce = usePanelStore((state) => state.announce);
  const open = usePanelStore((state) => state.open);
  const isStored = usePanelStore((state) => state.subject.from === 'stored');
  const { busy, failure, send } = useWish();
  const shownId = record?.person.id ?? null;
  const typed = usePersonForm(facts, whoseDraft(facts, shownId));
  const { form, person, edited, settle, check } = typed;
  const isOther = isOtherProfile(facts?.address ?? null, person.address);

  /** Shows whom the worker stored, when that is not who is shown: typed by hand, another address, or merged. */
  const follow = (personId: string | undefined) => {
    if (personId === undefined || personId === shownId) return;
    if (!facts || isOther || isStored) open({ from: 'stored', personId });
  };
  const ask = async ({ kinds, again }: PendingAsk, isStillHere: () => boolean) => {
    const personId = isOther ? null : shownId;
    const shownPrice = priceOf(person, kinds);
    const answer = await send({ type: 'ask', personId, person, edited, kinds, again, shownPrice });
    if (!answer.ok) return false;
    settle(form);
    announce(text('asked'));
    if (isStillHere()) follow(answer.personId);
    return true;
  };
  const store = async (how: { join?: true }) => {
    if (shownId === null || !check('saving')) return;
    const isStillHere = stillHere();
    const answer = await send({ type: 'edit-person', personId: shownId, person, edited, ...how });
    if (!answer.ok) return;
    settle(form);
    announce(text('saved'));
    if (isStillHere()) follow(answer.personId);
  };
  return {
    ...typed,
    busy,
    failure,
    ask,
    save: () => store({}),
    join: shownId === null ? null : () => store({ join: true }),
  };
}
