import type { PageMessage, PageReport, RowReport } from '../messages.ts';
import { askWorker as askOnce } from './ask-worker.ts';
import { readLabels } from './button-labels.ts';
import { createMountKeeper } from './mount-keeper.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';
import { createPageControls } from './page-controls.ts';
import { pageKind } from './page-kind.ts';
import { reportPage } from './page-report.ts';
import { createProfileMount } from './profile-mount.ts';
import { readProfile } from './read-profile.ts';
import { createRowMemory } from './read-rows/row-memory.ts';
import type { Row } from './read-rows/row.ts';
import { createRowKeeper } from './row-keeper.ts';
import { readRowLabels } from './row-labels.ts';
import { hasRows, rowsOnPage } from './rows-on-page.ts';
import { isCutOff, listenToExtension } from './runtime.ts';
import { createSelectionControls } from './selection-controls.ts';
import { watchPage } from './watch-page.ts';

/** A report tells of no more rows than this; no page of LinkedIn shows so many. */
const mostReported = 200;

/** States are asked for again no sooner than this (ms): in a run they change all the time. */
const refreshGap = 1000;

function isStatesChanged(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'states-changed'
  );
}

function rowReport(row: Row): RowReport {
  if (row.person === null) return { person: null, reason: row.reason };
  return { person: row.person, confidence: row.confidence };
}

type ReadRows = (address: string) => Row[];

interface Reported {
  document: Document;
  frame: PageFrame;
  readRows: ReadRows;
}

function pageReport({ document, frame, readRows }: Reported, gaveUp: boolean): Omit<PageReport, 'frame'> {
  const address = frame.address();
  const kind = pageKind(address);
  const isProfile = kind === 'profile' || kind === 'sales-lead';
  const reading = isProfile ? readProfile(document, address) : null;
  const rows = hasRows(address) ? readRows(address).slice(0, mostReported).map(rowReport) : null;
  // What is not in this frame is for the top frame to say.
  const isMine = frame.outer === null || Boolean(reading?.person ?? rows?.length);
  const notice = isCutOff() ? 'reload-needed' : gaveUp ? 'button-removed' : null;
  return {
    type: 'page-report',
    pageKind: isMine ? kind : 'none',
    reading: isMine ? reading : null,
    rows: isMine ? rows : null,
    notice,
  };
}

function followTheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Does the work at once, but never twice within the gap; the last call is never lost. */
function atIntervals(work: () => void): () => void {
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = () => {
    timer = null;
    next = performance.now() + refreshGap;
    work();
  };
  return () => {
    timer ??= setTimeout(run, Math.max(0, next - performance.now()));
  };
}

/** Makes something when it is first needed: most pages need none of ours. */
function once<Made>(make: () => Made): (() => Made) & { made?: Made } {
  const get: (() => Made) & { made?: Made } = () => (get.made ??= make());
  return get;
}

/** What we put into pages: the button and the checkboxes, once the worker has said that the user wants them. */
function createControls(document: Document, frame: PageFrame, readRows: ReadRows, onSwitched: () => void) {
  const askWorker = async (message: PageMessage) => {
    const answer = await askOnce(message);
    wanted.learn(answer);
    return answer;
  };
  const wanted = createPageControls(() => void askWorker({ type: 'states', people: [] }), onSwitched);
  const isWanted = wanted.isOn;
  const labels = once(readLabels);
  const profile = createProfileMount({ document, frame, labels, askWorker, isWanted });
  const selection = once(() => {
    const all = { ...labels(), ...readRowLabels() };
    return createSelectionControls({ document, frame, labels: all, readRows, askWorker });
  });
  const keepers = [createMountKeeper(profile), createRowKeeper({ controls: selection, isWanted, readRows })];
  const refresh = () => {
    if (!profile.any() && !selection.made?.any()) return wanted.forget();
    profile.refresh();
    selection.made?.refresh();
  };
  const fitIn = () => {
    profile.fitIn();
    selection.made?.fitIn();
  };
  return { keepers, refresh, fitIn };
}

/** Everything we do in one frame of LinkedIn, until the signal ends it. */
export function runOnPage(window: Window, signal: AbortSignal): void {
  const { document } = window;
  const frame = pageFrame(window);
  if (frame === null) return;
  const memory = createRowMemory();
  const readRows = (address: string) => rowsOnPage(document, address, memory);
  let gaveUp = false;
  const reporter = reportPage(() => pageReport({ document, frame, readRows }, gaveUp), signal);
  const controls = createControls(document, frame, readRows, () => passes.moved());
  const passes = watchPage({
    document,
    frame,
    keepers: controls.keepers,
    signal,
    onChange: reporter.changed,
    onGaveUp: (now) => {
      gaveUp = now;
      reporter.changed();
    },
  });
  const refresh = atIntervals(() => {
    if (document.hidden) return;
    controls.refresh();
    passes.moved();
  });
  listenToExtension((message) => isStatesChanged(message) && refresh(), signal);
  document.addEventListener('visibilitychange', refresh, { signal });
  followTheme(document, controls.fitIn, signal);
}
