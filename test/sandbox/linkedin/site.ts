import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import type { Exchange, Site } from '../site.ts';
import { pageDocument } from './document.ts';
import { behaviours, type Behaviour, type PageOrder } from './page-order.ts';
import { viewOf } from './view-of.ts';

export interface LinkedIn {
  site: Site;
  /** What a test may turn: applies to pages loaded from now on. Times in milliseconds. `?behaviour=` and `?theme=` of
   * an address win. */
  knobs: Omit<PageOrder, 'view'>;
}

const defaultKnobs = (): LinkedIn['knobs'] => ({
  behaviours: [],
  theme: 'system',
  moveDelay: 500,
  lateDelay: 1_200,
  rerenderEvery: 1_000,
});

const isBehaviour = (word: string): word is Behaviour => behaviours.some((name) => name === word);

export function createLinkedIn(): LinkedIn {
  const knobs = defaultKnobs();
  const handle = async (exchange: Exchange) => {
    const file = /^\/static\/([a-z-]+\.(?:ts|css))$/.exec(exchange.url.pathname)?.[1];
    if (file) return exchange.respond(await staticFile(file));
    const view = viewOf(exchange.url);
    if (!view) return exchange.respond({ status: 404, body: 'This page does not exist' });
    const order: PageOrder = { ...knobs, ...wishesOf(exchange.url), view };
    const json = exchange.headers.accept === 'application/json';
    exchange.respond(
      json ? { status: 200, headers: { 'cache-control': 'no-store' }, body: order } : pageDocument(order),
    );
  };
  return { site: { hosts: ['www.linkedin.com'], handle }, knobs };
}

function wishesOf({ searchParams }: URL): Partial<PageOrder> {
  const wanted = searchParams.get('behaviour')?.split(',').filter(isBehaviour);
  const theme = searchParams.get('theme');
  return {
    ...(wanted ? { behaviours: wanted } : {}),
    ...(theme === 'dark' || theme === 'light' ? { theme } : {}),
  };
}

async function staticFile(name: string) {
  const text = await readFile(new URL(`browser/${name}`, import.meta.url), 'utf8');
  if (name.endsWith('.css')) return { status: 200, headers: { 'content-type': 'text/css' }, body: text };
  return { status: 200, headers: { 'content-type': 'text/javascript' }, body: stripTypeScriptTypes(text) };
}
