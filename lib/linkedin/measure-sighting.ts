import type { Layer, Sighting } from './is-visible.ts';

export interface Point {
  x: number;
  y: number;
}

/** The element's own box and that of all around it, through open shadow roots too. */
function layersOf(element: Element | null): Layer[] {
  const layers: Layer[] = [];
  for (let node: Node | null = element; node !== null;) {
    // Live, but read before anything can change.
    if (node instanceof Element) layers.push(getComputedStyle(node));
    node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
  }
  return layers;
}

function isOnTop(element: Element, { x, y }: Point): boolean {
  return element.ownerDocument.elementFromPoint(x, y) === element;
}

/** In a frame, the frame's own element must stand clear in the top document as well. */
function isFrameOnTop(outer: Element | null, point: Point): boolean {
  if (outer === null) return true;
  const box = outer.getBoundingClientRect();
  return isOnTop(outer, { x: box.x + outer.clientLeft + point.x, y: box.y + outer.clientTop + point.y });
}

/** Measures how the host stands at this moment; `point`: where it was pressed, else its middle. */
export function measureSighting(
  host: HTMLElement,
  outer: Element | null,
  point: Point | null,
  isClear: boolean,
): Sighting {
  const box = host.getBoundingClientRect();
  const at = point ?? { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return {
    layers: [...layersOf(host), ...layersOf(outer)],
    isStyled: ['style', 'class', 'id', 'hidden', 'popover'].some((name) => host.hasAttribute(name)),
    width: box.width,
    height: box.height,
    scale: box.width / host.offsetWidth,
    isOnTop: isOnTop(host, at) && isFrameOnTop(outer, at),
    isClear,
  };
}
