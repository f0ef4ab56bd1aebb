import { useState } from 'react';
import { highestCost, type Prices } from '../../lib/enrichment/cost.ts';
import { editedFacts } from '../../lib/enrichment/edited-facts.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import {
  type FormProblems,
  type PersonForm,
  emptyForm,
  factsFrom,
  formOf,
  formProblems,
} from '../../lib/enrichment/manual-person.ts';
import { isOtherProfile } from '../../lib/enrichment/profile-link.ts';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import type { Failure } from '../../lib/enrichment/failure.ts';
import type { PersonRecord } from '../../lib/person-record.ts';
import { text } from '../../lib/text.ts';
import type { PendingAsk } from './ask-dialog.tsx';
import { usePanelStore } from '../panel-store.ts';
import { useWish } from '../use-wish.ts';

interface Asking {
  form: PersonForm;
  problems: FormProblems;
  isChanged: boolean;
  busy: boolean;
  failure: Failure | null;
  change: (changes: Partial<PersonForm>) => void;
  /** Is the form complete for these kinds? If not, its problems are shown. */
  check: (kinds: readonly Kind[]) => boolean;
  /** Was it accepted? */
  ask: (pending: PendingAsk) => Promise<boolean>;
  save: () => Promise<void>;
}

const nobody = factsFrom(emptyForm, null);

/** What is typed about one person over what is known, and the wishes about them. */
export function useAsk(facts: PersonFacts | null, record: PersonRecord | null, prices: Prices): Asking {
  const announce = usePanelStore((state) => state.announce);
  const open = usePanelStore((state) => state.open);
  const { busy, failure, send } = useWish();
  const [changes, setChanges] = useState<Partial<PersonForm>>({});
  const [checked, setChecked] = useState<readonly Kind[] | null>(null);
  const form = { ...(facts ? formOf(facts) : emptyForm), ...changes };
  const person = factsFrom(form, facts);
  const edited = editedFacts(facts ?? nobody, person);

  const check = (kinds: readonly Kind[]) => {
    setChecked(kinds);
    return Object.keys(formProblems(form, kinds)).length === 0;
  };
  const ask = async ({ kinds, again }: PendingAsk) => {
    const isOther = isOtherProfile(facts?.address ?? null, person.address);
    const personId = isOther ? null : (record?.person.id ?? null);
    const shownPrice = highestCost(kinds, prices);
    const answer = await send({ type: 'ask', personId, person, edited, kinds, again, shownPrice });
    if (!answer.ok) return false;
    setChanges({});
    announce(text('asked'));
    if ((!facts || isOther) && answer.personId) open({ from: 'stored', personId: answer.personId });
    return true;
  };
  const save = async () => {
    if (!record) return;
    const answer = await send({ type: 'edit-person', personId: record.person.id, person, edited });
    if (!answer.ok) return;
    setChanges({});
    announce(text('saved'));
  };
  return {
    form,
    problems: checked ? formProblems(form, checked) : {},
    isChanged: edited.length > 0,
    busy,
    failure,
    change: (more) => setChanges({ ...changes, ...more }),
    check,
    ask,
    save,
  };
}
