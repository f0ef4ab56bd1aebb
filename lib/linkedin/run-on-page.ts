import { mostReportedRows, type PageMessage, type PageReport, type RowReport } from '../messages.ts';
import { askWorker } from './ask-worker.ts';
import { createKeeper } from './keeper.ts';
import type { OnNear } from './near-rows.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';
import { createPageControls } from './page-controls.ts';
import { pageKind } from './page-kind.ts';
import { reportPage } from './page-report.ts';
import { createPageMount } from './page-mount.ts';
import { createPeople } from './people.ts';
import { readProfile } from './read-profile.ts';
import { createRowMemory } from './read-rows/row-memory.ts';
import type { FoundRow, Row } from './read-rows/row.ts';
import { hasRows, rowsOnPage } from './rows-on-page.ts';
import { isCutOff, listenToExtension } from './runtime.ts';
import { watchPage } from './watch-page.ts';

/** States are asked for again no sooner than this (ms): in a run they change all the time. */
const refreshGap = 1000;

function rowReport(row: Row): RowReport {
  if (row.person === null) return { person: null, reason: row.reason };
  return { person: row.person, confidence: row.confidence };
}

type FindRows = (address: string) => FoundRow[];

interface Reported {
  document: Document;
  frame: PageFrame;
  findRows: FindRows;
}

function pageReport({ document, frame, findRows }: Reported, gaveUp: boolean): Omit<PageReport, 'frame'> {
  const address = frame.address();
  const kind = pageKind(address);
  const isProfile = kind === 'profile' || kind === 'sales-lead';
  const reading = isProfile ? readProfile(document, address) : null;
  const found = hasRows(address) ? findRows(address).slice(0, mostReportedRows) : null;
  const rows = found?.flatMap(({ read }) => read().map(rowReport)) ?? null;
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

function followTheme(document: Document, onChange: () => void): void {
  new MutationObserver(onChange).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['class'],
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange);
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

/** What we put into pages, once the worker has said that the user wants it. */
function createControls(reported: Reported, onSwitched: () => void, onNear: OnNear) {
  const { frame } = reported;
  const tell = async (message: PageMessage) => {
    const answer = await askWorker(message);
    wanted.learn(answer);
    if (answer === null) keeper.paint();
    return answer;
  };
  const wanted = createPageControls(() => void tell({ type: 'appearance' }), onSwitched);
  const people = createPeople(tell, () => keeper.paint());
  const findRows = () => reported.findRows(frame.address());
  const mount = createPageMount({ ...reported, people, askWorker: tell, findRows, onNear }, wanted);
  const keeper = createKeeper(mount);
  const refresh = () => {
    keeper.paint();
    keeper.fitIn();
    if (!keeper.isEmpty()) return people.refresh();
    wanted.forget();
    // What is known of them is out of date by the time they are met again.
    people.follow([]);
  };
  return { keeper, refresh };
}

/** Everything we do in one frame of LinkedIn, as long as it is there. */
export function runOnPage(window: Window): void {
  const { document } = window;
  const frame = pageFrame(window);
  if (frame === null) return;
  const memory = createRowMemory();
  const findRows = (address: string) => rowsOnPage(document, address, memory);
  const reported = { document, frame, findRows };
  let gaveUp = false;
  const reporter = reportPage(() => pageReport(reported, gaveUp));
  const { keeper, refresh } = createControls(
    reported,
    () => passes.moved(),
    (isSeen) => passes.lookAgain(isSeen),
  );
  const passes = watchPage({
    document,
    frame,
    keeper,
    onChange: reporter.changed,
    onGaveUp: (now) => {
      gaveUp = now;
      reporter.changed();
    },
  });
  const refreshNow = atIntervals(() => {
    if (document.hidden) return;
    refresh();
    passes.moved();
  });
  // Whoever comes near a control that is cut off is told so.
  const onApproach = () => isCutOff() && keeper.paint();
  // The worker says only that states changed.
  listenToExtension(refreshNow);
  document.addEventListener('visibilitychange', refreshNow);
  document.addEventListener('pointerover', onApproach, { capture: true });
  followTheme(document, keeper.fitIn);
}
