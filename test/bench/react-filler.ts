import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** As many elements as a search page of LinkedIn had in April 2026, when it was saved. */
const elements = 1133;
const perBlock = 7;

const block = (number: number) =>
  createElement(
    'div',
    { key: number, className: 'card' },
    createElement(
      'p',
      null,
      createElement('span', null, `Part ${number}`),
      createElement('span', null, 'of'),
    ),
    createElement('button', { type: 'button', className: 'pill' }, createElement('span', null, 'More')),
  );

/** Fills the page up through React, by which LinkedIn's own pages are made. */
function fill(): void {
  const missing = elements - document.querySelectorAll('*').length;
  const count = Math.max(0, Math.ceil(missing / perBlock));
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(Array.from({ length: count }, (_, number) => block(number)));
}

if (globalThis.top === globalThis.self) addEventListener('load', fill, { once: true });
