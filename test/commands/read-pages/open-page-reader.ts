import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { pageTree } from './page-tree.ts';
import type { PageResult } from './read-page.ts';

export type ReadResult = PageResult & { address: string | null };

export interface PageReader {
  /** `address` null: the page's own links give it. */
  read: (html: string, address: string | null) => Promise<ReadResult>;
  close: () => Promise<void>;
}

declare const readers: typeof import('./page-readers.ts');

const emptyAddress = 'https://www.linkedin.com/';

function chromiumPath(): string {
  const places = [process.env['CHROMIUM_PATH'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const found = places.find((place) => place !== '' && existsSync(place));
  if (found === undefined) throw new Error('No Chromium found. Set CHROMIUM_PATH to the browser to use.');
  return found;
}

/** The readers as one script that sets the global `readers`. */
async function bundleReaders(): Promise<string> {
  const entry = fileURLToPath(new URL('page-readers.ts', import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'readers' };
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'esnext', lib },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('\n');
}

async function openEmpty(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForLoadState('domcontentloaded');
}

async function guess(page: Page, script: string, tree: string): Promise<string | null> {
  await openEmpty(page, emptyAddress);
  await page.evaluate(script);
  return page.evaluate((nodes) => {
    readers.buildPage(JSON.parse(nodes));
    return readers.guessAddress();
  }, tree);
}

async function readOne(page: Page, script: string, html: string, stated: string | null): Promise<ReadResult> {
  const tree = JSON.stringify(pageTree(html));
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1] ?? null;
  const address = stated ?? saved ?? (await guess(page, script, tree));
  await openEmpty(page, address ?? emptyAddress);
  await page.evaluate(script);
  const argument = { nodes: tree, address: address ?? emptyAddress };
  const result = await page.evaluate(({ nodes, address }) => {
    readers.buildPage(JSON.parse(nodes));
    return readers.readPage(address);
  }, argument);
  return { address, ...result };
}

/** A headless Chromium in which saved pages are read; only empty documents are served, nothing else can be reached. */
export async function openPageReader(): Promise<PageReader> {
  const script = await bundleReaders();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const page = await browser.newPage();
  const empty = { contentType: 'text/html', body: '<!doctype html><html><head></head><body></body></html>' };
  await page.route('**/*', (route) => {
    const isPage = route.request().isNavigationRequest() && route.request().frame() === page.mainFrame();
    return isPage ? route.fulfill(empty) : route.abort();
  });
  return { read: (html, address) => readOne(page, script, html, address), close: () => browser.close() };
}
