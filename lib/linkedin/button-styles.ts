import type { Theme } from './page-theme.ts';

/** `!important` on the host: the page's rules for `div` would win otherwise. The labels lie on one another, so that
 * the widest gives the width in every state. */
const base = `
:host{all:initial!important;display:inline-block!important;flex:none!important;align-self:center!important;
vertical-align:middle!important;margin:var(--m)!important}
button{all:unset;box-sizing:border-box;display:inline-grid;align-items:center;height:32px;padding:0 12px;
border-radius:16px;cursor:pointer;white-space:nowrap;user-select:none;
font:600 16px/20px -apple-system,system-ui,"Segoe UI",Roboto,Arial,sans-serif;
color:var(--t);background:var(--g);box-shadow:inset 0 0 0 1px var(--t)}
button:hover{background:var(--h);box-shadow:inset 0 0 0 2px var(--t)}
button:active{background:var(--p)}
button:focus-visible{outline:2px solid var(--f);outline-offset:2px}
svg{flex:none;width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;
stroke-linejoin:round}
button>span{grid-area:1/1;display:flex;align-items:center;justify-content:center;gap:6px}
button>span[aria-hidden]{visibility:hidden}
[role=status]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@keyframes turn{to{transform:rotate(360deg)}}
button[aria-busy=true] svg{animation:turn 1s linear infinite}
@media(prefers-reduced-motion:reduce){svg{animation:none!important}}
@media(forced-colors:active){button{outline:1px solid ButtonText}}
`;

/** Text and edge, ground, hover, pressed, focus. */
const themes: Record<Theme, string> = {
  light: '--t:#0a66c2;--g:#fff;--h:#ebf4fd;--p:#d0e8ff;--f:#004182',
  dark: '--t:#71b7fb;--g:#1b1f23;--h:#1f2f41;--p:#23405e;--f:#d0e8ff',
};

/** The style sheet of the button in a theme. `margin`: its distance to its neighbours, where the row gives none. */
export function buttonStyles(theme: Theme, margin: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${base}:host{${themes[theme]};--m:${margin}}`);
  return sheet;
}
