import type { Theme } from './page-theme.ts';

/** The checkbox takes no room: it lies over the corner of its row. Signs are letters, for the page's policy may forbid
 * pictures; they are hidden from screen readers, which get words. */
const row = `
:host{position:absolute!important;z-index:1!important;margin:2px 0 0 2px!important}
button{width:48px;height:26px;gap:4px;border-radius:13px;background:var(--g);border:1px solid var(--l)}
button:hover{background:var(--h)}
:after{width:14px;text-align:center;font-weight:700;color:var(--s);content:""}
.finding:after{content:"…"/""}
.found:after{content:"✓"/"";color:var(--y)}
.not-found:after{content:"✕"/""}
.attention:after{content:"!"/"";color:var(--n)}
`;

const bar = `
:host{position:fixed!important;z-index:1000!important;inset:auto 0 12px!important;margin:0 auto!important;
width:min(480px,100vw - 24px)!important}
div{display:flex;align-items:center;gap:12px;box-sizing:border-box;height:48px;padding:0 7px 0 14px;
border-radius:24px;background:var(--g);border:1px solid var(--l);box-shadow:0 4px 14px #0005}
button{gap:8px;height:32px;padding:0 4px;border-radius:4px;flex:0 1 auto;line-height:16px}
button:last-child{padding:0 16px;border-radius:16px;background:var(--a);color:var(--g);font-weight:600;flex:none}
:last-child[aria-disabled]{background:var(--l);color:var(--s)}
span{flex:1;min-width:88px;max-height:36px;overflow:hidden;text-align:end;line-height:18px;color:var(--s)}
`;

const both = `
:host{all:initial!important;display:block!important}
:host>*{font:14px/20px -apple-system,system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:var(--t)}
button{all:unset;box-sizing:border-box;display:flex;align-items:center;justify-content:center;flex:none;
cursor:pointer;user-select:none}
[aria-checked]:before{content:"";box-sizing:border-box;width:16px;height:16px;flex:none;border-radius:3px;
border:1.5px solid;font:700 13px/13px system-ui;text-align:center}
[aria-checked=true]:before{content:"✓"/""}
[aria-checked=mixed]:before{content:"–"/""}
[aria-checked=true]:before,[aria-checked=mixed]:before{border-color:var(--a);background:var(--a);color:var(--g)}
[aria-disabled]{cursor:default}
[aria-disabled]:before{border:1.5px dashed var(--s)}
button:focus-visible{outline:2px solid var(--f);outline-offset:2px}
`;

/** Text, ground, line, hover, accent, soft, yes, no, focus. */
const themes: Record<Theme, string> = {
  light:
    '--t:#1d2226;--g:#fff;--l:#b8bec4;--h:#ebf4fd;--a:#0a66c2;--s:#5c6670;--y:#01754f;--n:#b24020;--f:#004182',
  dark: '--t:#f3f2ee;--g:#1b1f23;--l:#6b747c;--h:#1f2f41;--a:#71b7fb;--s:#a5adb5;--y:#7fc15e;--n:#f5987e;--f:#d0e8ff',
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
  const theme = sheet('');
  const shared = [sheet(both), theme];
  const ofRow = [...shared, sheet(row)];
  return {
    row: ofRow,
    lead: [...ofRow, sheet(':host{margin-left:40px!important}')],
    bar: [...shared, sheet(bar)],
    fitIn: (now) => theme.replaceSync(`:host>*{${themes[now]}}`),
  };
}
