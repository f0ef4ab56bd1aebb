import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { findChromium } from '../../commands/find-chromium.mjs';
import type { Sandbox } from '../../sandbox/server.ts';
import { keepMessages } from './page-leaks.ts';

export interface BrowserOptions {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  /** The browser's own language, such as `de`; American English otherwise. */
  language?: string;
  /** Show the windows. */
  headful?: boolean;
  /** Further arguments for Chromium. */
  browserArguments?: string[];
}

export const builtExtension = resolve(import.meta.dirname, '../../../.output/chrome-mv3');

interface Started extends BrowserOptions {
  /** Folder of the unpacked extension; without it, none. */
  extension?: string;
}

function argumentsFor(sandbox: Pick<Sandbox, 'resolverRules'>, options: Started): string[] {
  const { extension, width = 1280, height = 900 } = options;
  return [
    ...(options.headful ? [] : ['--headless=new']),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    `--host-resolver-rules=${sandbox.resolverRules}`,
    '--ignore-certificate-errors',
    '--remote-debugging-port=0',
    `--window-size=${width},${height}`,
    `--lang=${options.language ?? 'en-US'}`,
    ...(options.browserArguments ?? []),
  ];
}

/** Starts a real Chromium in the sandbox's world. */
export async function startBrowser(
  sandbox: Pick<Sandbox, 'resolverRules'>,
  profile: string,
  options: Started,
): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: run node test/commands/set-up.mjs');
  // The browser that had this profile before left its port there.
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    args: argumentsFor(sandbox, options),
    // On Linux Chromium asks the environment for its language.
    ...(options.language ? { env: { ...process.env, LANGUAGE: options.language } } : {}),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
  });
  await context.addInitScript(keepMessages);
  return context;
}
