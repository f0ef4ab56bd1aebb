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
} from '../../lib/enrichment/manual-person.ts';
import type { FactName, PersonFacts } from '../../lib/enrichment/person.ts';

export interface TypedForm {
  form: PersonForm;
  problems: FormProblems;
  /** How often `check` said no. */
  refusals: number;
  /** The person as the form says, and what of it was changed by hand. */
  person: PersonFacts;
  edited: FactName[];
  change: (changes: Partial<PersonForm>) => void;
  reset: () => void;
  /** Is the form complete for these kinds? If not, its problems are shown. */
  check: (kinds: readonly Kind[]) => boolean;
}

const nobody = factsFrom(emptyForm, null);

/** What is typed about one person over what is known: a fact that comes later shows where nothing was typed. */
export function usePersonForm(facts: PersonFacts | null): TypedForm {
  const [changes, setChanges] = useState<Partial<PersonForm>>({});
  const [checked, setChecked] = useState<readonly Kind[] | null>(null);
  const [refusals, setRefusals] = useState(0);
  const form = { ...(facts ? formOf(facts) : emptyForm), ...changes };
  const person = factsFrom(form, facts);
  const check = (kinds: readonly Kind[]) => {
    setChecked(kinds);
    const isComplete = Object.keys(formProblems(form, kinds)).length === 0;
    if (!isComplete) setRefusals(refusals + 1);
    return isComplete;
  };
  return {
    form,
    problems: checked ? formProblems(form, checked) : {},
    refusals,
    person,
    edited: editedFacts(facts ?? nobody, person),
    change: (more) => setChanges({ ...changes, ...more }),
    reset: () => setChanges({}),
    check,
  };
}
