import { create } from 'zustand';
import type { ProviderId } from '../../lib/enrichment/provider-id.ts';
import { type Draft, nothingTyped, show } from '../../lib/draft.ts';

/** Which form: one of each is there. */
export type DraftName = 'rules' | 'notice' | 'retention' | `vendor:${ProviderId}`;

interface Typing {
  draft: Draft<object>;
  /** Of what was stored when it was last touched. */
  version: string;
}

interface DraftStore {
  typing: ReadonlyMap<DraftName, Typing>;
  /** `version`: of what is stored now; without it nothing is known of that. */
  change: (name: DraftName, change: (draft: Draft<object>) => Draft<object>, version?: string) => void;
}

/** What was typed into forms and is not stored: it stays while the user looks at something else. */
export const useDraftStore = create<DraftStore>((set) => ({
  typing: new Map(),
  change: (name, change, version) =>
    set(({ typing }) => {
      const before = typing.get(name);
      const now = version ?? before?.version ?? '';
      return { typing: new Map([...typing, [name, { draft: change(draftOf(before, now)), version: now }]]) };
    }),
}));

/** What is typed, where something else may be stored by now. */
export function draftOf(typing: Typing | undefined, version: string): Draft<object> {
  if (!typing) return nothingTyped;
  return typing.version === version ? typing.draft : show(typing.draft);
}
