import { useState } from 'react';
import { type Draft, nothingTyped, send, settle, show, typeMore } from '../../lib/draft.ts';

interface DraftOf<Form> {
  draft: Form;
  change: (changes: Partial<Form>) => void;
  /** What is typed by now is on its way to be stored. `store` answers whether it was. */
  save: (store: () => Promise<boolean>) => Promise<void>;
}

/** What is typed over what is stored; it is lost only to what it was stored as. `version`: of what is stored. */
export function useDraft<Form extends object>(stored: Form, version: string): DraftOf<Form> {
  const [draft, setDraft] = useState<Draft<Form>>(nothingTyped);
  const [seen, setSeen] = useState(version);
  if (seen !== version) {
    setSeen(version);
    setDraft(show(draft));
  }
  return {
    draft: { ...stored, ...draft.typed },
    change: (more) => setDraft((now) => typeMore(now, more)),
    async save(store) {
      setDraft(send);
      const isStored = await store();
      setDraft((now) => settle(now, isStored));
    },
  };
}
