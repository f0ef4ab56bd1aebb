import { parseDocument } from 'htmlparser2';

/** An element as [name, attributes, children], or text. */
export type PageTree = string | [string, Record<string, string>, PageTree[]];

type Node = ReturnType<typeof parseDocument>['children'][number];

function toTree(node: Node): PageTree[] {
  if (node.type === 'text') return [node.data];
  if (node.type !== 'tag' || node.attribs['http-equiv'] !== undefined) return [];
  const attributes = Object.entries(node.attribs).filter(([name]) => !/^on/i.test(name));
  return [[node.name, Object.fromEntries(attributes), node.children.flatMap(toTree)]];
}

/** Reads HTML without mending it, for LinkedIn nests links in links. Scripts, styles and event attributes are left out. */
export function pageTree(html: string): PageTree[] {
  return parseDocument(html, { recognizeSelfClosing: true, decodeEntities: true }).children.flatMap(toTree);
}
