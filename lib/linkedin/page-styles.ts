import type { Theme } from './page-theme.ts';
import { textNow } from './runtime.ts';

/** The styles of what we put into pages stand in the catalogue: the script in every page would be a sixth larger with
 * them. Read at the start, for a script that is cut off can ask no more. */
const themes: Record<Theme, string> = { light: textNow('style_light'), dark: textNow('style_dark') };

export const styles = {
  button: textNow('style_button'),
  /** Of rows and bar both, and of each. */
  selection: textNow('style_selection'),
  row: textNow('style_row'),
  bar: textNow('style_bar'),
};

/** The colours of a theme, for everything below a host. */
export function themeStyle(theme: Theme): string {
  return `:host>*{${themes[theme]}}`;
}

export function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
