import type { Control } from './control.ts';

/** Something of ours, and its place in the page. */
export interface Placement {
  /** Whose it is: for the same key the same control is kept. */
  key: unknown;
  anchor: Element;
  way: 'after' | 'prepend' | 'append';
  /** Whether it is to stand there now; what is not may be wanted later. */
  isWanted(): boolean;
  create(signal: AbortSignal): Control;
}

/** Our controls, by the keys of their placements. */
export interface Mounted {
  has(key: unknown): boolean;
  isEmpty(): boolean;
  /** Still in the page, wherever. */
  areConnected(): boolean;
  /** Each where it was put. */
  areInPlace(): boolean;
  isInPlace(placement: Placement): boolean;
  isOurs(node: Node): boolean;
  /** Puts a control into the page, a new one for a new key. */
  put(placement: Placement): HTMLElement;
  keepOnly(keys: Set<unknown>): void;
  paint(): void;
  first(): HTMLElement | undefined;
}

interface One extends Control {
  end: AbortController;
  placement: Placement;
}

/** Whether the control is seen beside its anchor (the layout may hide the place), or stands in it. */
function isAt(host: HTMLElement, { anchor, way }: Placement): boolean {
  if (way === 'after') return host.getClientRects().length > 0;
  return anchor.isConnected && host.parentElement === anchor;
}

export function createMounted(): Mounted {
  const byKey = new Map<unknown, One>();
  const hosts = new WeakSet<Node>();
  const all = () => [...byKey.values()];
  return {
    has: (key) => byKey.has(key),
    isEmpty: () => byKey.size === 0,
    areConnected: () => all().every(({ host }) => host.isConnected),
    areInPlace: () => all().every(({ host, placement }) => isAt(host, placement)),
    isInPlace: (placement) => {
      const host = byKey.get(placement.key)?.host;
      return host !== undefined && isAt(host, placement);
    },
    isOurs: (node) => hosts.has(node),
    put: (placement) => {
      const { key, anchor, way, create } = placement;
      const end = new AbortController();
      const one = byKey.get(key) ?? { ...create(end.signal), end };
      byKey.set(key, { ...one, placement });
      hosts.add(one.host);
      anchor[way](one.host);
      return one.host;
    },
    keepOnly: (keys) => {
      for (const [key, { host, end }] of byKey) {
        if (keys.has(key)) continue;
        host.remove();
        end.abort();
        byKey.delete(key);
      }
    },
    paint: () => byKey.forEach((one) => one.paint()),
    first: () => all()[0]?.host,
  };
}
