export interface Attributes {
  [name: string]: string;
}

/** A piece of a page as data. The page builds it node by node with `createElement`, as LinkedIn does: only so can an
 * anchor stand inside an anchor. */
export type Tree = string | [name: string, attributes: Attributes, children: Tree[]];

export const element = (name: string, attributes: Attributes = {}, ...children: Tree[]): Tree => [
  name,
  attributes,
  children,
];

const escape = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter,
  );

export function toHtml(tree: Tree): string {
  if (typeof tree === 'string') return escape(tree);
  const [name, attributes, children] = tree;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return `<${name}${written.join('')}>${children.map(toHtml).join('')}</${name}>`;
}
