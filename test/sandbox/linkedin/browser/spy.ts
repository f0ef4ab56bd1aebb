import { ownNodes } from './build.ts';

export interface Seen {
  /** The mark-up of every node that the page did not make itself, at the moment it was added. */
  added: string[];
  /** Open shadow roots on foreign nodes. */
  shadowRoots: string[];
  /** What arrived as a window message. */
  messages: string[];
  /** Custom events on the document and the window whose names look like an extension's. */
  events: string[];
  /** Addresses of everything that was loaded, and of style sheets and frames. */
  resources: string[];
}

declare global {
  interface Window {
    seenByPage?: Seen;
  }
}

/** Records all that a page's script can learn of an extension without being told. */
export function spy(): void {
  const seen: Seen = { added: [], shadowRoots: [], messages: [], events: [], resources: [] };
  window.seenByPage = seen;
  new MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes])) look(node, seen);
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) seen.resources.push(name);
  }).observe({ type: 'resource', buffered: true });
  addEventListener('message', ({ data }) => seen.messages.push(JSON.stringify(data) ?? String(data)), true);
  recordEvents(seen);
}

function look(node: Node, seen: Seen): void {
  if (ownNodes.has(node)) return;
  seen.added.push(node instanceof Element ? node.outerHTML : (node.textContent ?? ''));
  const elements = node instanceof Element ? [node, ...node.querySelectorAll('*')] : [];
  for (const { shadowRoot } of elements)
    if (shadowRoot) seen.shadowRoots.push([...shadowRoot.children].map((child) => child.outerHTML).join(''));
}

/** Events that a content script dispatches come past here, for the document is shared by both worlds. */
function recordEvents(seen: Seen): void {
  const original = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function dispatchEvent(event) {
    seen.events.push(event.type);
    return original.call(this, event);
  };
  for (const name of ['wxt:content-script-started', 'wxt:locationchange'])
    document.addEventListener(name, () => seen.events.push(name), true);
}
