import { create } from 'zustand';
import type { Kind } from '../lib/enrichment/kind.ts';
import type { PersonForm } from '../lib/enrichment/manual-person.ts';
import type { PersonFacts } from '../lib/enrichment/person.ts';
import type { ProviderId } from '../lib/enrichment/provider-id.ts';
import type { ImportedPeople } from '../lib/import/read-people.ts';

export const views = ['person', 'runs', 'history', 'spend', 'settings'] as const;
export type View = (typeof views)[number];

/** What the view of runs shows: all of them, one, or the review of those who are to be asked. */
type RunsSubject = { page: 'list' } | { page: 'run'; runId: string } | { page: 'review' };

/** Parts of the settings that are opened from elsewhere. */
export type SettingsPart = 'data' | 'privacy' | 'keyboard';

/** What the settings show: all of them, from one part on, one vendor, or in which order vendors are asked. */
type SettingsSubject =
  { page: 'list'; part?: SettingsPart } | { page: 'vendor'; vendor: ProviderId } | { page: 'order' };

/** What lies over the view: commands to choose from, the keys there are, or a file to be written of everybody. */
type Overlay = 'palette' | 'shortcuts' | 'export';

/** Whose page the person view shows: the active tab's person, a stored one, who is at an address, one typed by hand, or
 * the place to paste many. */
export type Subject =
  | { from: 'page' }
  | { from: 'stored'; personId: string }
  | { from: 'held'; personId: string }
  | { from: 'address'; address: string }
  | { from: 'form' }
  | { from: 'paste' };

/** A list as it was typed, and what it was read as; null: not read yet. */
interface TypedList {
  typed: string;
  read: ImportedPeople | null;
}

export const noList: TypedList = { typed: '', read: null };

/** What the user chose in a review, as long as no run was started of it. */
interface ReviewChoices {
  /** null: those that are ticked in the settings. */
  kinds: Kind[] | null;
  /** The caps of this run, as typed. */
  caps: ReadonlyMap<ProviderId, string>;
  /** Who was put back, by the keys of the preflight. */
  again: ReadonlySet<string>;
  /** Only so many; null: all. */
  first: number | null;
}

export const noChoices: ReviewChoices = { kinds: null, caps: new Map(), again: new Set(), first: null };

interface PanelState {
  view: View;
  subject: Subject;
  runs: RunsSubject;
  settings: SettingsSubject;
  overlay: Overlay | null;
  /** Is the search of the history to have the focus as soon as it is there? */
  isSearching: boolean;
  /** Is the person of the page to be asked for as soon as it is read? */
  isFinding: boolean;
  /** Of which page, by its key: that of the next one is not meant. null: of the one that is seen first. */
  findingOn: string | null;
  /** What the active tab shows, by its key; null: not known. */
  page: string | null;
  /** Pasted people under review; null: the review is about the selection. */
  pasted: PersonFacts[] | null;
  /** They stay when the review is left and come back to, until a run is started or another list is reviewed. */
  choices: ReviewChoices;
  /** The list that was pasted, to come back to from a review or another view. */
  list: TypedList;
  /** What was typed about people and neither asked nor saved yet, by whose it is: it stays while others are shown. */
  drafts: ReadonlyMap<string, Partial<PersonForm>>;
  /** Whom the last clearing took out of the selection, to be taken back; null: nobody. */
  cleared: PersonFacts[] | null;
  /** Is the first run at the step that asks for the key? */
  atKeyStep: boolean;
  /** What a screen reader is told; `count` tells two equal sentences apart. */
  announcement: { sentence: string; count: number };
  show: (view: View) => void;
  open: (subject: Subject) => void;
  /** `page`: where it was wished, by its key; null: in the panel. */
  findOnPage: (page: string | null) => void;
  seePage: (page: string | null) => void;
  stopFinding: () => void;
  openRuns: (subject: RunsSubject) => void;
  openSettings: (subject: SettingsSubject) => void;
  review: (pasted: PersonFacts[] | null) => void;
  choose: (changes: Partial<ReviewChoices>) => void;
  keepList: (changes: Partial<TypedList>) => void;
  keepDraft: (whose: string, draft: Partial<PersonForm>) => void;
  setOverlay: (overlay: Overlay | null) => void;
  search: () => void;
  searchFound: () => void;
  setCleared: (cleared: PersonFacts[] | null) => void;
  setKeyStep: (atKeyStep: boolean) => void;
  announce: (sentence: string) => void;
}

const isSame = (one: string | null, other: string | null) => one === null || other === null || one === other;

/** Only what may vanish with the panel; all else is in the database. */
export const usePanelStore = create<PanelState>((set) => ({
  view: 'person',
  subject: { from: 'page' },
  runs: { page: 'list' },
  settings: { page: 'list' },
  pasted: null,
  choices: noChoices,
  list: noList,
  drafts: new Map(),
  cleared: null,
  overlay: null,
  isSearching: false,
  isFinding: false,
  findingOn: null,
  page: null,
  atKeyStep: false,
  announcement: { sentence: '', count: 0 },
  // Whoever goes elsewhere no longer waits for the page: it may be about somebody else on the way back.
  show: (view) => set({ view, isFinding: false }),
  open: (subject) => set({ view: 'person', subject, isFinding: false }),
  findOnPage: (wishedOn) =>
    set(({ page }) => ({
      ...{ view: 'person', subject: { from: 'page' }, findingOn: wishedOn ?? page },
      isFinding: isSame(wishedOn, page),
    })),
  seePage: (page) =>
    set(({ isFinding, findingOn }) => ({
      ...{ page, findingOn: findingOn ?? page },
      isFinding: isFinding && isSame(findingOn, page),
    })),
  stopFinding: () => set({ isFinding: false }),
  openRuns: (runs) => set({ view: 'runs', runs, isFinding: false }),
  openSettings: (settings) => set({ view: 'settings', settings, isFinding: false }),
  review: (pasted) =>
    set((state) => ({
      ...{ view: 'runs', runs: { page: 'review' }, pasted, isFinding: false },
      choices: pasted === state.pasted ? state.choices : noChoices,
    })),
  choose: (changes) => set(({ choices }) => ({ choices: { ...choices, ...changes } })),
  keepList: (changes) => set(({ list }) => ({ list: { ...list, ...changes } })),
  keepDraft: (whose, draft) => set(({ drafts }) => ({ drafts: new Map(drafts).set(whose, draft) })),
  setOverlay: (overlay) => set({ overlay }),
  search: () => set({ view: 'history', isSearching: true, isFinding: false }),
  searchFound: () => set({ isSearching: false }),
  setCleared: (cleared) => set({ cleared }),
  setKeyStep: (atKeyStep) => set({ atKeyStep }),
  announce: (sentence) =>
    set((state) => ({ announcement: { sentence, count: state.announcement.count + 1 } })),
}));
