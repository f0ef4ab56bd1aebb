import type { ShownState } from './button-labels.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** Strokes in a box of 16 × 16. */
const paths: Record<ShownState, string> = {
  idle: 'M2 4h12v8.5H2zM2.3 4.5 8 8.8l5.7-4.3',
  finding: 'M8 2.5A5.5 5.5 0 1 1 2.5 8',
  found: 'M3 8.5 6.5 12 13 4.5',
  'not-found': 'M4 4l8 8M12 4l-8 8',
  attention: 'M8 3v6M8 11.8v.7',
  reload: 'M12.6 6.5A5 5 0 1 0 13 9M13 3v3.8H9.2',
};

/** Built node by node: the page enforces Trusted Types. */
export function buttonIcon(document: Document, state: ShownState): SVGSVGElement {
  const icon = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', paths[state]);
  icon.append(path);
  return icon;
}
