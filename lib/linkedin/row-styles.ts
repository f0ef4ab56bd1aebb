import { styles, styleSheet, themeStyle } from './page-styles.ts';
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
  const theme = styleSheet('');
  const shared = [styleSheet(styles.selection), theme];
  const ofRow = [...shared, styleSheet(styles.row)];
  return {
    row: ofRow,
    lead: [...ofRow, styleSheet(':host{margin-left:40px!important}')],
    bar: [...shared, styleSheet(styles.bar)],
    fitIn: (now) => theme.replaceSync(themeStyle(now)),
  };
}
