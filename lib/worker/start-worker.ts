import type { browser as runningBrowser } from 'wxt/browser';
import { clearStage } from '../backup/stage-backup.ts';
import { type Database, openDatabase } from '../database.ts';
import type { ProviderId } from '../enrichment/provider-id.ts';
import { isDiskFull } from '../is-disk-full.ts';
import { linkedInOrigin } from '../manifest.ts';
import { newId } from '../new-id.ts';
import { clearPrivateFiles, privateFiles } from '../private-file.ts';
import { providerIds } from '../providers/index.ts';
import { createHttp } from '../providers/http.ts';
import { createKeepAlive } from '../queue/keep-alive.ts';
import { createQueue } from '../queue/queue.ts';
import { openVault } from '../vault/open-vault.ts';
import { createBadge } from './badge.ts';
import { createBalanceRefresh } from './balance-refresh.ts';
import { createContactLog } from './contact-log.ts';
import { createDaily } from './daily.ts';
import { createDesk } from './create-desk.ts';
import { createWake } from './create-wake.ts';
import { createWipe } from './create-wipe.ts';
import { deleteExpired } from './delete-expired.ts';
import { onlySender } from './only-sender.ts';
import { createProtocolOf } from './protocol-of.ts';
import { publishLock } from './publish-lock.ts';
import { readBalance } from './read-balance.ts';
import { createSessionKeyStore } from './session-key-store.ts';
import { showNotice } from './show-notice.ts';
import { sleepUntil } from './sleep-until.ts';
import { createRunNotice } from './run-notice.ts';
import { createQuiet } from './create-quiet.ts';
import { createSending } from './create-sending.ts';
import { createTellPages } from './tell-pages.ts';
import { createTellProgress } from './tell-progress.ts';
import { createTellTrouble } from './tell-trouble.ts';
import { followDepartures } from './follow-departures.ts';
import { type PolicyArea, createPolicyFollower } from './follow-policy.ts';
import { type BrowserStorage, forgetFiles } from './wipe-browser.ts';
import type { WorkerContext } from './worker-context.ts';

/** Pronto's own client waits this long; the other vendors answer faster. */
const patienceMs = 120_000;

interface RunningWorker {
  context: WorkerContext;
  policyIsRead(): Promise<void>;
  isDiskFull(): Promise<boolean>;
  during<T>(work: Promise<T>): Promise<T>;
  drain(): void;
  /** Does what is due once a day; call it at every alarm and start. */
  daily(): void;
  /** Starts nothing new and resolves when all that is under way is settled. */
  stop(): Promise<void>;
}

/** Shown by the browser among the extension's errors; it holds a name and no data. */
const fault = (error: unknown) => reportError(new Error(error instanceof Error ? error.name : 'unknown'));

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

type Storage = BrowserStorage & { managed: PolicyArea };

interface Watch {
  database: Database;
  now(): number;
  newId(): string;
  during<T>(work: Promise<T>): Promise<T>;
  changed(): void;
  drain(): void;
}

/** What is looked after beside the queue: what the administrator sets, and who is kept too long. */
function lookAfter(watch: Watch, managed: PolicyArea, { alarms }: Pick<typeof runningBrowser, 'alarms'>) {
  const { database, now, during, changed, drain } = watch;
  const work = () => deleteExpired(watch);
  const follow = () => {
    changed();
    drain();
    // People may be kept for a shorter time now.
    during(work()).catch(fault);
  };
  const policy = createPolicyFollower({ database, managed, now, sleepUntil, changed: follow });
  const daily = createDaily({ database, alarms, now, during, work });
  return { policy, daily: () => void policy.isRead().then(daily).catch(fault) };
}

const hasNoRoom = () => isDiskFull(navigator.storage);
const now = () => Date.now();

/** Puts the worker together over the browser's own effects. */
export function startWorker(browser: typeof runningBrowser, storage: Storage): RunningWorker {
  const database = openDatabase();
  const vault = openVault(createSessionKeyStore(storage.session));
  const { during } = createKeepAlive(() => browser.runtime.getPlatformInfo());
  const contacts = createContactLog({ database, now, sleepUntil, during });
  const fetch = globalThis.fetch.bind(globalThis);
  const protocolOf = createProtocolOf();
  const http = createHttp({ fetch, protocolOf, patienceMs, contacted: contacts.contacted });
  const desk = createDesk(database, vault, { http, now, sleepUntil });
  const changed = createChanged(database, browser);
  const read = (id: ProviderId) => readBalance({ database, desk, now }, id);
  const spent = createBalanceRefresh({ now, sleepUntil, during, read });
  const { isAllowed, letSend } = createSending();

  const queue = createQueue({
    ...{ database, providerIds, desk, now, newId, sleepUntil, during, changed, spent, fault },
    online: () => navigator.onLine,
    maySend: () => navigator.onLine && isAllowed(),
    departures: (heard) => followDepartures(now, heard),
    ...{ protocol: protocolOf, warm: http.warm, trouble: createTellTrouble(hasNoRoom) },
    wakeAt: createWake(browser.alarms, { now, look: drain }),
  });
  void publishLock({ database, vault }).catch(() => undefined);
  // What the worker or a panel left behind that ended too early: people of a backup, and files with keys.
  void Promise.all([clearStage(), clearPrivateFiles(now())]).catch(() => undefined);
  const alone = onlySender(navigator.locks);

  const watch = { database, now, newId, during, changed, drain };
  const { policy, daily } = lookAfter(watch, storage.managed, browser);

  const ready = () => Promise.all([alone, policy.isRead()]);
  function drain(): void {
    void ready().then(queue.drain);
  }

  const wipe = createWipe({
    ...{ letSend, http, queue, contacts, readPolicy: policy.readAgain, now, sleepUntil, changed },
    ...{ databases: [database, vault.database], storage, alarms: browser.alarms },
  });

  return {
    daily,
    context: {
      ...{ database, vault, files: privateFiles, desk, now, newId, sleepUntil },
      ...{ drain, changed, progress: createTellProgress(), wipe, forgetFiles },
      quietly: createQuiet({ letSend, queue, now, sleepUntil, drain }),
      recover: () => void ready().then(queue.recover),
    },
    ...{ policyIsRead: policy.isRead, isDiskFull: hasNoRoom, during, drain },
    async stop() {
      letSend(false);
      await queue.landed();
    },
  };
}
