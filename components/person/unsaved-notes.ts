import { create } from 'zustand';
import type { Failure } from '../../lib/enrichment/failure.ts';
import { sendWish } from '../send-wish.ts';

interface UnsavedNote {
  typed: string;
  failure: Failure;
}

interface UnsavedNotes {
  /** By whose they are. */
  notes: ReadonlyMap<string, UnsavedNote>;
  /** Saves what was typed about somebody who is no longer shown; what was not saved is kept. */
  save: (personId: string, typed: string) => Promise<void>;
  drop: (personId: string) => void;
}

/** Notes whose person was left before it was known that they could not be saved. */
export const useUnsavedNotes = create<UnsavedNotes>((set) => ({
  notes: new Map(),
  async save(personId, typed) {
    const answer = await sendWish({ type: 'save-note', personId, note: typed });
    const unsaved = answer.ok ? [] : [[personId, { typed, failure: answer.failure }] as const];
    set(({ notes }) => ({ notes: new Map([...without(notes, personId), ...unsaved]) }));
  },
  drop: (personId) => set(({ notes }) => ({ notes: without(notes, personId) })),
}));

function without(notes: UnsavedNotes['notes'], personId: string): UnsavedNotes['notes'] {
  return notes.has(personId) ? new Map([...notes].filter(([id]) => id !== personId)) : notes;
}
