import type { Theme } from './page-theme.ts';

/** `!important` on the host: the page's rules for `div` would win otherwise. The labels lie on one another, so that
 * the widest gives the width in every state. */
const base = `
:host { all: initial !important; display: inline-block !important; flex: none !important;
  align-self: center !important; vertical-align: middle !important; }
button { all: unset; box-sizing: border-box; display: inline-grid; align-items: center; height: 32px;
  padding: 0 12px; border-radius: 16px; cursor: pointer; white-space: nowrap; user-select: none;
  font: 600 16px/20px -apple-system, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  color: var(--text); background: var(--ground); box-shadow: inset 0 0 0 1px var(--edge); }
button:hover { background: var(--hover); box-shadow: inset 0 0 0 2px var(--edge); }
button:active { background: var(--press); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
svg { flex: none; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6;
  stroke-linecap: round; stroke-linejoin: round; }
button > span { grid-area: 1 / 1; display: flex; align-items: center; justify-content: center; gap: 6px; }
button > span[aria-hidden] { visibility: hidden; }
[role="status"] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@keyframes turn { to { transform: rotate(360deg); } }
button[aria-busy="true"] svg { animation: turn 1s linear infinite; }
@media (prefers-reduced-motion: reduce) { button[aria-busy="true"] svg { animation: none; } }
@media (forced-colors: active) { button { outline: 1px solid ButtonText; } }
`;

const themes: Record<Theme, string> = {
  light: `button { --text: #0a66c2; --ground: #fff; --edge: #0a66c2; --hover: #ebf4fd; --press: #d0e8ff; --focus: #004182; }`,
  dark: `button { --text: #71b7fb; --ground: #1b1f23; --edge: #71b7fb; --hover: #1f2f41; --press: #23405e; --focus: #d0e8ff; }`,
};

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/** The style sheets of the button in a theme. `margin`: its distance to its neighbours, where the row gives none. */
export function buttonStyles(theme: Theme, margin: string): CSSStyleSheet[] {
  return [sheet(base), sheet(themes[theme]), sheet(`:host { margin: ${margin} !important; }`)];
}
