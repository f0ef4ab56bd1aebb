import type { Theme } from './page-theme.ts';

/** The checkbox takes no room: it lies over the corner of its row. Box and state are cut out of filled squares, for
 * the page's policy may forbid pictures. */
const row = `
:host { all: initial !important; display: block !important; position: absolute !important; z-index: 1 !important;
  width: 48px !important; height: 26px !important; margin: 2px 0 0 2px !important; }
button { width: 48px; height: 26px; gap: 4px; border-radius: 13px; background: var(--ground);
  box-shadow: 0 0 0 1px var(--line), 0 1px 3px rgb(0 0 0 / 30%); }
button:hover { background: var(--hover); }
button::after { content: ""; width: 14px; height: 14px; }
.finding::after { background: var(--soft); clip-path: path("M0 6h3v3H0zM5.5 6h3v3h-3zM11 6h3v3h-3z"); }
.found::after { background: var(--good); clip-path: path("M0 7.5 1.6 5.9 5 9.3 12.4 1.9 14 3.5 5 12.5z"); }
.not-found::after { background: var(--soft); clip-path: path("M2 3.4 3.4 2 7 5.6 10.6 2 12 3.4 8.4 7 12 10.6 10.6 12 7 8.4 3.4 12 2 10.6 5.6 7z"); }
.attention::after { background: var(--bad); clip-path: path("M5.8 1h2.4v8H5.8zM5.8 10.6h2.4v2.4H5.8z"); }
`;

const bar = `
:host { all: initial !important; display: block !important; position: fixed !important; z-index: 1000 !important;
  inset: auto 0 12px !important; margin: 0 auto !important; width: min(480px, 100vw - 24px) !important;
  height: 48px !important; }
:host > div { display: flex; align-items: center; gap: 12px; box-sizing: border-box; height: 48px;
  padding: 0 8px 0 14px; border-radius: 24px; background: var(--ground); color: var(--text);
  box-shadow: 0 0 0 1px var(--line), 0 4px 14px rgb(0 0 0 / 30%); }
button { gap: 8px; height: 32px; padding: 0 4px; border-radius: 4px; color: var(--text); }
button:last-child { padding: 0 16px; border-radius: 16px; background: var(--accent); color: var(--ground);
  font-weight: 600; }
button[aria-disabled]:last-child { background: var(--line); color: var(--soft); }
span { flex: 1; max-height: 36px; overflow: hidden; text-align: end; line-height: 18px; color: var(--soft); }
`;

const both = `
:host > div, button { font: 14px/20px -apple-system, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
button { all: unset; box-sizing: border-box; display: flex; align-items: center; justify-content: center;
  flex: none; cursor: pointer; user-select: none; font: inherit; }
[role="checkbox"]::before { content: ""; box-sizing: border-box; width: 16px; height: 16px; border-radius: 3px;
  border: 1.5px solid var(--text); }
[aria-checked="true"]::before { border: 8px solid var(--accent);
  clip-path: path(evenodd, "M0 0H16V16H0ZM2.6 8.2 4 6.8 6.7 9.5 12 4.2 13.4 5.6 6.7 12.3Z"); }
[aria-checked="mixed"]::before { border: 8px solid var(--accent);
  clip-path: path(evenodd, "M0 0H16V16H0ZM3.5 7H12.5V9H3.5Z"); }
[aria-disabled] { cursor: default; }
[role="checkbox"][aria-disabled]::before { border-color: var(--soft); border-style: dashed; }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
@media (forced-colors: active) { :host > *, button::before, button::after { forced-color-adjust: none;
  --text: ButtonText; --ground: ButtonFace; --line: ButtonText; --accent: Highlight; --soft: GrayText;
  --good: ButtonText; --bad: ButtonText; --focus: Highlight; } }
`;

const themes: Record<Theme, string> = {
  light: `:host > * { --text: #1d2226; --ground: #fff; --line: #b8bec4; --hover: #ebf4fd; --accent: #0a66c2;
    --soft: #5c6670; --good: #01754f; --bad: #b24020; --focus: #004182; }`,
  dark: `:host > * { --text: #f3f2ee; --ground: #1b1f23; --line: #6b747c; --hover: #1f2f41; --accent: #71b7fb;
    --soft: #a5adb5; --good: #7fc15e; --bad: #f5987e; --focus: #d0e8ff; }`,
};

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

export interface RowStyles {
  row: CSSStyleSheet[];
  /** Beside the checkbox that Sales Navigator's rows begin with. */
  lead: CSSStyleSheet[];
  bar: CSSStyleSheet[];
  fitIn(theme: Theme): void;
}

/** One set of style sheets for all rows of a page, so that a hundred of them cost what one costs. */
export function createRowStyles(): RowStyles {
  const theme = sheet(themes.light);
  const shared = [sheet(both), theme];
  const ofRow = [...shared, sheet(row)];
  return {
    row: ofRow,
    lead: [...ofRow, sheet(':host { margin-left: 40px !important; }')],
    bar: [...shared, sheet(bar)],
    fitIn: (now) => theme.replaceSync(themes[now]),
  };
}
