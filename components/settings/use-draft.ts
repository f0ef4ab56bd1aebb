import { send, settle, typeMore, unsavedOf } from '../../lib/draft.ts';
import { type DraftName, draftOf, useDraftStore } from './draft-store.ts';

interface DraftOf<Form> {
  draft: Form;
  /** Does it say anything else than what is stored? */
  isUnsaved: boolean;
  change: (changes: Partial<Form>) => void;
  /** What is typed by now is on its way to be stored. `store` answers whether it was. */
  save: (store: () => Promise<boolean>) => Promise<void>;
}

/** What is typed over what is stored; it is lost only to what it was stored as. `version`: of what is stored. */
export function useDraft<Form extends object>(name: DraftName, stored: Form, version: string): DraftOf<Form> {
  const typing = useDraftStore((state) => state.typing.get(name));
  const change = useDraftStore((state) => state.change);
  const draft = draftOf(typing, version);
  const unsaved = { ...stored, ...unsavedOf(draft) };
  return {
    draft: { ...stored, ...draft.typed },
    isUnsaved: JSON.stringify(unsaved) !== JSON.stringify(stored),
    change: (more) => change(name, (now) => typeMore(now, more), version),
    async save(store) {
      change(name, send, version);
      const isStored = await store();
      change(name, (now) => settle(now, isStored));
    },
  };
}
