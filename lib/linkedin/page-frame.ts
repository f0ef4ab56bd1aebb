/** The frame this script stands in, when it is one that may show a profile. */
export interface PageFrame {
  /** The address the user sees: that of the top frame. */
  address(): string;
  /** The windows whose moves count. */
  windows: Window[];
  /** The element that holds this frame; null in the top frame. */
  outer: Element | null;
  /** Loads the user's whole page anew. */
  reload(): void;
}

function sameOriginTop(inner: Window): Window | null {
  try {
    return inner.top !== null && inner.top.location.origin === inner.location.origin ? inner.top : null;
  } catch {
    return null;
  }
}

function isPreload(inner: Window, outer: Element): boolean {
  return [inner.location.pathname, outer.getAttribute('src') ?? ''].some((path) =>
    path.startsWith('/preload/'),
  );
}

/** The top frame, or the `/preload/` frame in it where LinkedIn renders its older pages; null for any other. */
export function pageFrame(inner: Window): PageFrame | null {
  const top = sameOriginTop(inner);
  if (top === null) return null;
  const whole = { address: () => top.location.href, reload: () => top.location.reload() };
  if (inner === top) return { ...whole, windows: [top], outer: null };
  const outer = inner.frameElement;
  if (outer === null || inner.parent !== top || !isPreload(inner, outer)) return null;
  return { ...whole, windows: [top, inner], outer };
}
