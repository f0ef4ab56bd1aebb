import type { browser as runningBrowser } from 'wxt/browser';
import { type Database, openDatabase } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { linkedInOrigin } from '../manifest.ts';
import { providerIds } from '../providers/index.ts';
import { createHttp } from '../providers/http.ts';
import { createKeepAlive } from '../queue/keep-alive.ts';
import { createQueue } from '../queue/queue.ts';
import { openVault } from '../vault/open-vault.ts';
import { createBadge } from './badge.ts';
import { createBalanceRefresh } from './balance-refresh.ts';
import { createDesk } from './create-desk.ts';
import { createWake } from './create-wake.ts';
import { onlySender } from './only-sender.ts';
import { protocolOf } from './protocol-of.ts';
import { publishLock } from './publish-lock.ts';
import { readBalance } from './read-balance.ts';
import { type SessionArea, createSessionKeyStore } from './session-key-store.ts';
import { showNotice } from './show-notice.ts';
import { sleepUntil } from './sleep-until.ts';
import { createRunNotice } from './run-notice.ts';
import { createTellPages } from './tell-pages.ts';
import type { WorkerContext } from './worker-context.ts';

/** Pronto's own client waits this long; the other vendors answer faster. */
const patienceMs = 120_000;

export interface RunningWorker {
  context: WorkerContext;
  drain(): void;
  /** Starts nothing new and resolves when all that is under way is settled. */
  stop(): Promise<void>;
}

/** What follows when lookups or runs changed: pages may ask for their states, and the toolbar shows how runs stand. */
function createChanged(database: Database, { tabs, action }: typeof runningBrowser): () => void {
  const tellPages = createTellPages(tabs, `${linkedInOrigin}/*`);
  const showBadge = createBadge(database, action);
  const tellUser = createRunNotice(database, { now: () => Date.now(), sleepUntil, tell: showNotice });
  // The browser forgets badges when it closes.
  showBadge();
  return () => {
    tellPages();
    showBadge();
    void tellUser();
  };
}

/** Puts the worker together over the browser's own effects. */
export function startWorker(browser: typeof runningBrowser, session: SessionArea): RunningWorker {
  const database = openDatabase();
  const vault = openVault(createSessionKeyStore(session));
  const now = () => Date.now();
  const newId = () => crypto.randomUUID();
  const { during } = createKeepAlive(() => browser.runtime.getPlatformInfo());
  const http = createHttp({ fetch: globalThis.fetch.bind(globalThis), protocolOf, patienceMs });
  const desk = createDesk(database, vault, { http, now, sleepUntil });
  const changed = createChanged(database, browser);
  const read = (id: ProviderId) => readBalance({ database, desk, now }, id);
  const spent = createBalanceRefresh({ now, sleepUntil, during, read });
  let stopping = false;

  const queue = createQueue({
    database,
    providerIds,
    desk,
    now,
    newId,
    sleepUntil,
    during,
    changed,
    spent,
    // Shown by the browser among the extension's errors; it holds a name and no data.
    fault: (error) => reportError(new Error(error instanceof Error ? error.name : 'unknown')),
    online: () => navigator.onLine,
    maySend: () => navigator.onLine && !stopping,
    protocol: protocolOf,
    warm: http.warm,
    wakeAt: createWake(browser.alarms, { now, look: drain }),
  });
  void publishLock({ database, vault }).catch(() => undefined);
  const alone = onlySender(navigator.locks);

  function drain(): void {
    void alone.then(queue.drain);
  }

  return {
    context: { database, vault, desk, now, newId, sleepUntil, drain, changed },
    drain,
    async stop() {
      stopping = true;
      await queue.landed();
    },
  };
}
