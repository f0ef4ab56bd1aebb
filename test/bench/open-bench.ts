import type { Page } from 'playwright-core';
import type { Run } from '../../lib/enrichment/run.ts';
import type { Wish, WishAnswer } from '../../lib/messages.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { launch, type Harness, type LaunchOptions } from '../e2e/harness/launch.ts';
import { forgetProfile, newProfile } from '../e2e/harness/profile.ts';
import { until } from '../e2e/harness/until.ts';
import { prontoKeys } from '../sandbox/pronto/account.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';
import { startJitterProxy } from './jitter-proxy.ts';
import { seededProfile } from './seeded-profile.ts';

export interface Bench {
  sandbox: Sandbox;
  /** The browser of now. */
  readonly harness: Harness;
  wish: (wish: Wish) => Promise<WishAnswer>;
  /** Hands a wish over to the browser, as the panel has it at hand; what is answered sends it to the worker. */
  prepare: (wish: Wish) => Promise<() => Promise<WishAnswer>>;
  run: (id: string) => Promise<Run>;
  /** The run once it is in one of these states. */
  runWhen: (id: string, states: readonly Run['state'][], patience: number) => Promise<Run>;
  /** Closes the browser and opens it again on the same profile. */
  reopen: () => Promise<void>;
  /** Switches the extension off, as a user does at chrome://extensions, and on again once it is gone. */
  switchOffAndOn: () => Promise<void>;
  close: () => Promise<void>;
}

export interface BenchOptions extends Pick<
  LaunchOptions,
  'extension' | 'browserArguments' | 'width' | 'height'
> {
  jitterMs?: number;
  /** So many people are in the history from the beginning. */
  people?: number;
  /** Where the profile of the browser is put. */
  folder?: string;
}

/** Each look opens the database beside those who write it: seldom enough that it does not count. */
const lookMs = 500;

/** The sandbox and a browser that is signed in, may spend without end, and shows no panel. */
export async function openBench(wanted: BenchOptions = {}): Promise<Bench> {
  const { jitterMs = 0, people = 0, folder, ...options } = wanted;
  const sandbox = await startSandbox();
  const { rules, stopJitter } = await withJitter(sandbox.resolverRules, jitterMs);
  const profile = people > 0 ? await seededProfile(people) : await newProfile(folder);
  const open = () => openQuietPage(rules, { ...options, profile });
  let window = await open();
  const prepare = async (wished: Wish) => {
    const held = await window.page.evaluateHandle((message) => message, wished);
    return () => held.evaluate((message): Promise<WishAnswer> => chrome.runtime.sendMessage(message));
  };
  const wish = async (wished: Wish) => (await prepare(wished))();
  const run = async (id: string) => (await readRow(window.page, 'runs', id)) as Run;
  await signIn(sandbox, wish);
  return {
    ...{ sandbox, prepare, wish, run },
    get harness() {
      return window.harness;
    },
    runWhen: (id, states, patience) =>
      until(
        `the run is ${states.join(' or ')}`,
        async () => {
          const now = await run(id);
          return states.includes(now.state) ? now : null;
        },
        patience,
        lookMs,
      ),
    async reopen() {
      await window.harness.close();
      window = await open();
    },
    async switchOffAndOn() {
      const { harness } = window;
      await switchOffAndOn(harness);
      window = { harness, page: await openManifest(harness) };
    },
    async close() {
      await window.harness.close();
      await sandbox.close();
      stopJitter();
      await forgetProfile(profile);
    },
  };
}

/** A browser with a document of the extension's origin that runs no script of ours. */
async function openQuietPage(
  resolverRules: string,
  options: LaunchOptions,
): Promise<{ harness: Harness; page: Page }> {
  const harness = await launch({ resolverRules }, options);
  return { harness, page: await openManifest(harness) };
}

const openManifest = ({ open, extensionId }: Harness) =>
  open(`chrome-extension://${extensionId}/manifest.json`);

async function switchOffAndOn({ context, extensionId }: Harness): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const set = (isOn: boolean) =>
    page.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [extensionId, isOn] as const);
  await set(false);
  await until('its worker is gone', () => context.serviceWorkers().length === 0);
  await set(true);
  await page.close();
}

async function signIn(sandbox: Sandbox, wish: Bench['wish']): Promise<void> {
  const account = sandbox.pronto.keys.get(prontoKeys.good);
  if (account) account.credits = 10_000_000;
  await wish({ type: 'save-key', provider: 'pronto', apiKey: prontoKeys.good });
  await wish({ type: 'finish-first-run' });
  const pronto = { ...defaultSettings.providers.pronto, dailyCap: null, runCap: null };
  await wish({
    type: 'save-settings',
    settings: { ...defaultSettings, providers: { ...defaultSettings.providers, pronto } },
  });
}

async function withJitter(rules: string, mostMs: number): Promise<{ rules: string; stopJitter: () => void }> {
  const port = /MAP api\.prontohq\.com:443 127\.0\.0\.1:(\d+)/.exec(rules)?.[1];
  if (mostMs === 0 || !port) return { rules, stopJitter: () => {} };
  const proxy = await startJitterProxy(Number(port), mostMs);
  return { rules: rules.replaceAll(`127.0.0.1:${port}`, `127.0.0.1:${proxy.port}`), stopJitter: proxy.close };
}

/** One row of the extension's database, read with plain IndexedDB. */
function readRow(page: Page, table: string, key: string): Promise<unknown> {
  return page.evaluate(
    ([table = '', key = '']) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('reachable');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const request = opening.result.transaction(table).objectStore(table).get(key);
          request.addEventListener('success', () => {
            opening.result.close();
            resolve(request.result);
          });
        });
      }),
    [table, key],
  );
}
