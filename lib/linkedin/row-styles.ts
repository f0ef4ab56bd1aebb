import { controlStyles } from './control-styles.ts';
import type { Theme } from './page-theme.ts';

export interface RowStyles {
  row: CSSStyleSheet[];
  /** Beside the checkbox that Sales Navigator's rows begin with. */
  lead: CSSStyleSheet[];
  bar: CSSStyleSheet[];
  fitIn(theme: Theme): void;
}

/** One set of style sheets for all rows of a page, so that a hundred of them cost what one costs. */
export function createRowStyles(): RowStyles {
  const theme = new CSSStyleSheet();
  return {
    row: [controlStyles('row'), theme],
    lead: [controlStyles('row', ':host{margin-left:40px!important}'), theme],
    bar: [controlStyles('bar'), theme],
    fitIn: (now) => theme.replaceSync(`:host>*{color-scheme:${now}}`),
  };
}
