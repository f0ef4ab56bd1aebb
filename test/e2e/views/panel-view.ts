import type { Seed } from '../panel/panel-seed.ts';
import type { Guide } from './guide.ts';

/** One of the things that the panel can show, and the way to it from a panel that was just opened. */
export interface PanelView {
  name: string;
  open: (guide: Guide) => Promise<void>;
  /** Rows it needs beside those of all views, and those that take them back. */
  rows?: Seed;
  undo?: Seed;
  /** It leaves something behind that only another panel does not know. */
  anew?: boolean;
  /** Takes back what it did to the browser. */
  close?: (guide: Guide) => Promise<void>;
}
