import { createPagePasses, type PagePasses, type PassesOptions } from './page-passes.ts';

export interface Watch extends PassesOptions {
  signal: AbortSignal;
  /** The address or the page changed; called often. */
  onChange(): void;
}

/** Keeps every mount in step with address and page until the signal ends it. */
export function watchPage({ signal, onChange, ...options }: Watch): PagePasses {
  const { document, frame } = options;
  const passes = createPagePasses(options);
  const onMove = () => {
    passes.moved();
    onChange();
  };
  const observer = new MutationObserver((records) => {
    passes.mutated(records);
    onChange();
  });
  observer.observe(document, { childList: true, subtree: true });
  for (const window of frame.windows) listenToMoves(window, onMove, signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    passes.stop();
  });
  onMove();
  return passes;
}

function listenToMoves(window: Window, onMove: () => void, signal: AbortSignal): void {
  // Each of the two knows some of them.
  for (const type of ['pageshow', 'resize', 'load', 'navigatesuccess', 'currententrychange'])
    for (const target of [window, window.navigation]) target.addEventListener(type, onMove, { signal });
}
