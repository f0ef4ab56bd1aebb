import { create } from 'zustand';

export const views = ['person', 'history', 'settings'] as const;
export type View = (typeof views)[number];

/** Whose page the person view shows: the active tab's person, a stored one, or one typed by hand. */
export type Subject = { from: 'page' } | { from: 'stored'; personId: string } | { from: 'form' };

interface PanelState {
  view: View;
  subject: Subject;
  search: string;
  /** Is the first run at the step that asks for the key? */
  atKeyStep: boolean;
  /** What a screen reader is told; `count` tells two equal sentences apart. */
  announcement: { sentence: string; count: number };
  show: (view: View) => void;
  open: (subject: Subject) => void;
  searchFor: (search: string) => void;
  setKeyStep: (atKeyStep: boolean) => void;
  announce: (sentence: string) => void;
}

/** Only what may vanish with the panel; all else is in the database. */
export const usePanelStore = create<PanelState>((set) => ({
  view: 'person',
  subject: { from: 'page' },
  search: '',
  atKeyStep: false,
  announcement: { sentence: '', count: 0 },
  show: (view) => set({ view }),
  open: (subject) => set({ view: 'person', subject }),
  searchFor: (search) => set({ search }),
  setKeyStep: (atKeyStep) => set({ atKeyStep }),
  announce: (sentence) =>
    set((state) => ({ announcement: { sentence, count: state.announcement.count + 1 } })),
}));
