import type { Tree } from './tree.ts';

/** What one address shows. `front` null: the empty page inside `/preload/`, which the outer page fills. */
export interface View {
  front: 'sdui' | 'ember' | null;
  title: string;
  /** The children of `body`. */
  body: Tree[];
}

export const behaviours = ['late', 'rerender', 'hostile', 'spy'] as const;
/** `late`: the content comes after a while, then is built again once, so that foreign nodes are lost. `rerender`: the
 * content is built again every so often. `hostile`: every foreign node is thrown out, for ever. `spy`: the page
 * records what it can see of an extension in `window.seenByPage`. */
export type Behaviour = (typeof behaviours)[number];

/** What the server tells the page's script. Times in milliseconds. */
export interface PageOrder {
  view: View;
  behaviours: Behaviour[];
  theme: 'light' | 'dark' | 'system';
  /** How long a move inside the site shows the old content under the new address. */
  moveDelay: number;
  lateDelay: number;
  rerenderEvery: number;
}
