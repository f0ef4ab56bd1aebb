import { create } from 'zustand';
import type { PersonFacts } from '../lib/enrichment/person.ts';
import type { ProviderId } from '../lib/enrichment/provider-id.ts';

export const views = ['person', 'runs', 'history', 'spend', 'settings'] as const;
export type View = (typeof views)[number];

/** What the view of runs shows: all of them, one, or the review of those who are to be asked. */
export type RunsSubject = { page: 'list' } | { page: 'run'; runId: string } | { page: 'review' };

/** What the settings show: all of them, one vendor, or in which order vendors are asked. */
export type SettingsSubject = { page: 'list' } | { page: 'vendor'; vendor: ProviderId } | { page: 'order' };

/** Whose page the person view shows: the active tab's person, a stored one, one typed by hand, or the
 * place to paste many. */
export type Subject =
  | { from: 'page' }
  | { from: 'stored'; personId: string }
  | { from: 'held'; personId: string }
  | { from: 'form' }
  | { from: 'paste' };

interface PanelState {
  view: View;
  subject: Subject;
  runs: RunsSubject;
  settings: SettingsSubject;
  /** Pasted people under review; null: the review is about the selection. */
  pasted: PersonFacts[] | null;
  /** Is the first run at the step that asks for the key? */
  atKeyStep: boolean;
  /** What a screen reader is told; `count` tells two equal sentences apart. */
  announcement: { sentence: string; count: number };
  show: (view: View) => void;
  open: (subject: Subject) => void;
  openRuns: (subject: RunsSubject) => void;
  openSettings: (subject: SettingsSubject) => void;
  review: (pasted: PersonFacts[] | null) => void;
  setKeyStep: (atKeyStep: boolean) => void;
  announce: (sentence: string) => void;
}

/** Only what may vanish with the panel; all else is in the database. */
export const usePanelStore = create<PanelState>((set) => ({
  view: 'person',
  subject: { from: 'page' },
  runs: { page: 'list' },
  settings: { page: 'list' },
  pasted: null,
  atKeyStep: false,
  announcement: { sentence: '', count: 0 },
  show: (view) => set({ view }),
  open: (subject) => set({ view: 'person', subject }),
  openRuns: (runs) => set({ view: 'runs', runs }),
  openSettings: (settings) => set({ view: 'settings', settings }),
  review: (pasted) => set({ view: 'runs', runs: { page: 'review' }, pasted }),
  setKeyStep: (atKeyStep) => set({ atKeyStep }),
  announce: (sentence) =>
    set((state) => ({ announcement: { sentence, count: state.announcement.count + 1 } })),
}));
