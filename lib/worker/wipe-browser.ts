import type { Dexie } from 'dexie';
import { clearStage } from '../backup/stage-backup.ts';
import type { SessionArea } from './session-key-store.ts';

type Area = SessionArea & { clear(): Promise<void> };

export interface BrowserStorage {
  local: Area;
  session: Area;
}

export interface WipeEffects {
  databases: readonly Pick<Dexie, 'delete'>[];
  storage: BrowserStorage;
  alarms: { clearAll(): Promise<unknown> };
}

/** Deletes all that the browser keeps for this extension. It does not need a database that can be opened. The databases
 * are made anew, empty, when they are used next. */
export async function wipeBrowser({ databases, storage, alarms }: WipeEffects): Promise<void> {
  await Promise.all(databases.map((database) => database.delete({ disableAutoOpen: false })));
  await Promise.all([
    storage.local.clear(),
    storage.session.clear(),
    alarms.clearAll(),
    forgetFiles(),
    clearCaches(),
  ]);
}

/** Removes all files of the extension's own, and what a restore took in: one that is under way fails, and one that was cut
 * off with its worker left it behind. */
export async function forgetFiles(): Promise<void> {
  await clearStage();
  const folder = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  await Promise.all(names.map((name) => folder.removeEntry(name, { recursive: true })));
}

async function clearCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
}
