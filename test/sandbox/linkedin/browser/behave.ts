import type { PageOrder } from '../page-order.ts';
import { ownNodes } from './build.ts';

/** Throws out whatever the page did not make itself, at once and for ever. */
function throwOutForeignNodes(): void {
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes]))
      if (!ownNodes.has(node) && node instanceof Element) node.remove();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** Shows the first content in the way the order wants; `show` builds all of it anew. */
export function behave({ behaviours, lateDelay, rerenderEvery }: PageOrder, show: () => void): void {
  if (behaviours.includes('hostile')) throwOutForeignNodes();
  if (behaviours.includes('rerender')) setInterval(show, rerenderEvery);
  if (!behaviours.includes('late')) return show();
  setTimeout(show, lateDelay);
  setTimeout(show, lateDelay * 2);
}
