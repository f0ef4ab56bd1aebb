import type { Answer } from '../site.ts';
import type { PageOrder } from './page-order.ts';

/** No inline code, no foreign connections, and Trusted Types enforced, as LinkedIn does. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': policy,
};

/** The page's own script builds everything from the order: a parser would pull nested anchors apart. */
export function pageDocument(order: PageOrder): Answer {
  const json = JSON.stringify(order).replaceAll('<', '\\u003c');
  const scheme = order.theme === 'dark' ? ' class="theme theme--dark"' : ' class="theme theme--light"';
  const body = `<!doctype html><html lang="en"${scheme}><head><meta charset="utf-8">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/static/page.css">
<script type="application/json" id="order">${json}</script>
<script type="module" src="/static/page.ts"></script></head><body></body></html>`;
  return { status: 200, headers, body };
}
