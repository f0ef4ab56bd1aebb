import { useState } from 'react';

interface Draft<Form> {
  draft: Form;
  change: (changes: Partial<Form>) => void;
  /** What is typed by now is on its way to be stored. */
  sent: () => void;
}

/** What is typed over what is stored. As soon as something else is stored (`version`), that shows where nothing was typed
 * since it was sent; what was, stays. */
export function useDraft<Form extends object>(stored: Form, version: string): Draft<Form> {
  const [changes, setChanges] = useState<Partial<Form>>({});
  const [underWay, setUnderWay] = useState<Partial<Form>>({});
  const [seen, setSeen] = useState(version);
  if (seen !== version) {
    setSeen(version);
    setChanges(unlike(changes, underWay));
    setUnderWay({});
  }
  return {
    draft: { ...stored, ...changes },
    change: (more) => setChanges((typed) => ({ ...typed, ...more })),
    sent: () => setUnderWay(changes),
  };
}

function unlike<Form extends object>(changes: Partial<Form>, others: Partial<Form>): Partial<Form> {
  const known = new Map<string, unknown>(Object.entries(others));
  const left = Object.entries(changes).filter(([name, value]) => known.get(name) !== value);
  return Object.fromEntries(left) as Partial<Form>;
}
