const namespace = 'http://www.w3.org/2000/svg';

/** An empty drawing in a box of 16 × 16: the style sheet draws it, by the state. Built node by node, for the page
 * enforces Trusted Types. */
export function buttonIcon(document: Document): SVGSVGElement {
  const icon = document.createElementNS(namespace, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.ariaHidden = 'true';
  icon.append(document.createElementNS(namespace, 'path'));
  return icon;
}
