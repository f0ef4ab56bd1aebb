import type { PageTree } from './page-tree.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

function elementOf(name: string, inSvg: boolean): Element {
  if (name === 'html') return document.documentElement;
  if (name === 'head') return document.head;
  if (name === 'body') return document.body;
  return inSvg ? document.createElementNS(svgNamespace, name) : document.createElement(name);
}

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    try {
      element.setAttribute(name, value);
    } catch {
      // A lenient parser takes for an attribute what no element can carry.
    }
  }
}

function add(node: PageTree, parent: Element, inSvg: boolean): void {
  if (typeof node === 'string') return parent.append(node);
  const [name, attributes, children] = node;
  const isSvg = inSvg || name === 'svg';
  const element = /^[a-z][\w:.-]*$/i.test(name) ? elementOf(name, isSvg) : document.createElement('span');
  setAttributes(element, attributes);
  if (!element.isConnected) parent.append(element);
  for (const child of children) add(child, element, isSvg && name !== 'foreignObject');
}

/** Builds the saved page in this empty document node by node, so that no link is pulled out of another. */
export function buildPage(tree: PageTree[]): void {
  for (const node of tree) {
    const inBody = typeof node === 'string' || !/^(?:html|head|body)$/.test(node[0]);
    add(node, inBody ? document.body : document.documentElement, false);
  }
}
