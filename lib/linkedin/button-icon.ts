import type { ShownState } from './button-labels.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** Strokes in a box of 16 × 16: an envelope with what became of it. */
const envelope = 'M2 4.5h12v7.5H2zM2.3 4.8 8 9l5.7-4.2';
const paths: Record<ShownState, string> = {
  idle: envelope,
  finding: 'M8 2.5a5.5 5.5 0 1 1-5.5 5.5',
  found: 'M3 8.5 6.5 12 13 4.5',
  'not-found': 'M4 4l8 8M12 4l-8 8',
  attention: 'M8 3v6M8 11.8v.7',
  reload: 'M12.6 6.5A5 5 0 1 0 13 9M13 3v3.8H9.2',
};

export interface ButtonIcon {
  element: SVGSVGElement;
  show(state: ShownState): void;
}

/** Built node by node: the page enforces Trusted Types. */
export function createButtonIcon(document: Document): ButtonIcon {
  const element = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  element.setAttribute('viewBox', '0 0 16 16');
  element.setAttribute('aria-hidden', 'true');
  element.append(path);
  return { element, show: (state) => path.setAttribute('d', paths[state]) };
}
