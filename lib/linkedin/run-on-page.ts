import type { PageReport } from '../messages.ts';
import { readLabels } from './button-labels.ts';
import { createMountKeeper } from './mount-keeper.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';
import { pageKind } from './page-kind.ts';
import { reportPage } from './page-report.ts';
import { createProfileMount } from './profile-mount.ts';
import { readProfile } from './read-profile.ts';
import { isCutOff, listenToExtension } from './runtime.ts';
import { watchPage } from './watch-page.ts';

function isStatesChanged(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'states-changed'
  );
}

function pageReport(document: Document, frame: PageFrame, gaveUp: boolean): Omit<PageReport, 'frame'> {
  const kind = pageKind(frame.address());
  const isProfile = kind === 'profile' || kind === 'sales-lead';
  const reading = isProfile ? readProfile(document, frame.address()) : null;
  // What is not in this frame is for the top frame to say.
  const isMine = frame.outer === null || (reading !== null && reading.person !== null);
  const notice = isCutOff() ? 'reload-needed' : gaveUp ? 'button-removed' : null;
  return {
    type: 'page-report',
    pageKind: isMine ? kind : 'none',
    reading: isMine ? reading : null,
    rows: null,
    notice,
  };
}

function followTheme(document: Document, onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Everything we do in one frame of LinkedIn, until the signal ends it. */
export function runOnPage(window: Window, signal: AbortSignal): void {
  const { document } = window;
  const frame = pageFrame(window);
  if (frame === null) return;
  let gaveUp = false;
  const mount = createProfileMount(document, frame, readLabels());
  const reporter = reportPage(() => pageReport(document, frame, gaveUp), signal);

  listenToExtension((message) => isStatesChanged(message) && mount.refresh(), signal);
  document.addEventListener('visibilitychange', () => document.hidden || mount.refresh(), { signal });
  followTheme(document, mount.fitIn, signal);
  watchPage({
    document,
    frame,
    keepers: [createMountKeeper(mount)],
    signal,
    onChange: reporter.changed,
    onGaveUp: (now) => {
      gaveUp = now;
      reporter.changed();
    },
  });
}
