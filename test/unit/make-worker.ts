import { openDatabase } from '../../lib/database.ts';
import type { NoAnswer } from '../../lib/providers/provider.ts';
import { createDesk } from '../../lib/worker/create-desk.ts';
import type { ReceiveEffects } from '../../lib/worker/receive.ts';
import { defaultSettings } from '../../lib/settings.ts';
import { memoryFiles } from './memory-files.ts';
import { makeVault } from './make-vault.ts';

let workers = 0;

/** The worker's handlers over an in-memory database, without a queue: what is asked stays waiting. */
export async function makeWorker({ firstRunDone = true } = {}) {
  workers += 1;
  const database = openDatabase(`worker-${workers}`);
  const vault = makeVault(`worker-vault-${workers}`);
  const silent: NoAnswer = { status: null, code: 'connection_lost' };
  const opened: number[] = [];
  const { files, content } = memoryFiles();
  let ids = 0;
  const effects: ReceiveEffects = {
    ...{ database, vault, files },
    desk: createDesk(database, vault, {
      http: { get: async () => silent, post: async () => silent, read: async () => silent },
      now: () => 1_790_000_000_000,
      sleepUntil: async () => undefined,
    }),
    now: () => 1_790_000_000_000,
    newId: () => `id-${(ids += 1)}`,
    sleepUntil: async () => undefined,
    drain: () => undefined,
    recover: () => undefined,
    changed: () => undefined,
    progress: () => undefined,
    policyIsRead: async () => undefined,
    wipe: async () => undefined,
    quietly: (act) => act(),
    forgetFiles: async () => undefined,
    own: { id: 'ours', origin: 'chrome-extension://ours' },
    isDiskFull: async () => false,
    during: (work) => work,
    openPanel: (tabId) => void opened.push(tabId),
  };
  if (firstRunDone)
    await database.settings.put({ key: 'settings', value: { ...defaultSettings, firstRunDoneAt: 1 } });
  const written = async () => {
    const counts = database.tables.map(async (table) => [table.name, await table.count()] as const);
    const entries: [string, number][] = (await Promise.all(counts)).map(([name, count]) => [name, count]);
    return Object.fromEntries(entries);
  };
  return { effects, content, database, vault, opened, written, empty: await written() };
}
