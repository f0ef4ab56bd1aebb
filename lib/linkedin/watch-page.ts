import { createPagePasses, type PagePasses, type PassesOptions } from './page-passes.ts';

export interface Watch extends PassesOptions {
  /** The address or the page changed; called often. */
  onChange(): void;
}

/** Keeps every mount in step with address and page. */
export function watchPage({ onChange, ...options }: Watch): PagePasses {
  const { document, frame } = options;
  const passes = createPagePasses(options);
  const onMove = () => {
    passes.moved();
    onChange();
  };
  const onMutation: MutationCallback = (records) => {
    passes.mutated(records);
    onChange();
  };
  new MutationObserver(onMutation).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['href'],
  });
  for (const window of frame.windows) listenToMoves(window, onMove);
  onMove();
  return passes;
}

function listenToMoves(window: Window, onMove: () => void): void {
  // Each of the two knows some of them.
  for (const type of ['pageshow', 'resize', 'load', 'navigatesuccess', 'currententrychange'])
    for (const target of [window, window.navigation]) target.addEventListener(type, onMove);
}
