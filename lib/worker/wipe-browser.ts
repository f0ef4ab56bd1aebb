import type { Dexie } from 'dexie';
import { clearStage } from '../backup/stage-backup.ts';
import { clearPrivateFiles } from '../private-file.ts';
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
 * off with its worker left it behind. A file that is just being written cannot be removed, and keeps no other. */
export async function forgetFiles(): Promise<void> {
  await clearStage();
  await clearPrivateFiles(Infinity);
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  await Promise.all(
    names.map((name) => root.removeEntry(name, { recursive: true }).catch(unlessBeingWritten)),
  );
}

function unlessBeingWritten(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NoModificationAllowedError')) throw error;
}

async function clearCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
}
