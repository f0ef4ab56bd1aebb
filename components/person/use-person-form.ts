import { useState } from 'react';
import { editedFacts } from '../../lib/enrichment/edited-facts.ts';
import type { Kind } from '../../lib/enrichment/kind.ts';
import {
  type FormProblems,
  type PersonForm,
  emptyForm,
  factsFrom,
  formOf,
  formProblems,
  savingProblems,
  typedSince,
} from '../../lib/enrichment/manual-person.ts';
import type { FactName, PersonFacts } from '../../lib/enrichment/person.ts';
import { nobody } from '../../lib/privacy/nobody.ts';
import { usePanelStore } from '../panel-store.ts';

export interface TypedForm {
  /** Was anything typed that was neither asked nor saved? */
  isTyped: boolean;
  form: PersonForm;
  problems: FormProblems;
  /** How often `check` said no. */
  refusals: number;
  /** The person as the form says, and what of it was changed by hand. */
  person: PersonFacts;
  edited: FactName[];
  change: (changes: Partial<PersonForm>) => void;
  /** It was sent like this; what was typed since then stays. */
  settle: (sent: PersonForm) => void;
  /** Takes back what was typed: what is out of sight is not sent. */
  forget: () => void;
  /** Is the form good for this? If not, its problems are shown. */
  check: (use: FormUse) => boolean;
}

/** To ask for these kinds, or to be stored alone. */
type FormUse = readonly Kind[] | 'saving';

/** What is typed about one person over what is known: a fact that comes later shows where nothing was typed. */
export function usePersonForm(facts: PersonFacts | null, whose: string): TypedForm {
  const changes = usePanelStore((state) => state.drafts.get(whose));
  const keepDraft = usePanelStore((state) => state.keepDraft);
  const [checked, setChecked] = useState<FormUse | null>(null);
  const [refusals, setRefusals] = useState(0);
  const form = { ...(facts ? formOf(facts) : emptyForm), ...changes };
  const person = factsFrom(form, facts);
  const edited = editedFacts(facts ?? nobody, person);
  const problemsFor = (use: FormUse) =>
    use === 'saving' ? savingProblems(form, edited) : formProblems(form, use);
  const check = (use: FormUse) => {
    setChecked(use);
    const isGood = Object.keys(problemsFor(use)).length === 0;
    if (!isGood) setRefusals(refusals + 1);
    return isGood;
  };
  return {
    isTyped: Object.keys(changes ?? {}).length > 0,
    form,
    problems: checked ? problemsFor(checked) : {},
    refusals,
    person,
    edited,
    change: (more) => keepDraft(whose, { ...changes, ...more }),
    settle: (sent) => {
      const typed = usePanelStore.getState().drafts.get(whose) ?? {};
      keepDraft(whose, typedSince(sent, typed));
    },
    forget: () => keepDraft(whose, {}),
    check,
  };
}
