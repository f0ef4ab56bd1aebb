import type { Tree } from '../tree.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Every node that the page itself made; all others are foreign. */
export const ownNodes = new WeakSet<Node>();

export function build(tree: Tree): Node {
  const node = typeof tree === 'string' ? document.createTextNode(tree) : buildElement(tree);
  ownNodes.add(node);
  return node;
}

function buildElement([name, attributes, children]: Exclude<Tree, string>): Element {
  const made = name === 'svg' ? document.createElementNS(svgNamespace, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const child of children) made.appendChild(build(child));
  return made;
}
